-- Guards a rename, a closing or a reopening against another one that was not seen.
alter table directory.local_area add column version int not null default 0;

-- What happened to grids, buildings, units and dwellings: names of places, nothing personal. The
-- place carries no foreign key: undoing an import may take away a dwelling that it made.
create table directory.place_change (
  community_id bigint not null references directory.area,
  change_id uuid not null,
  place_id uuid not null,
  kind text not null check (kind in ('renamed', 'closed', 'reopened')),
  reason text not null check (reason in ('', 'demolished', 'merged', 'mistake')),
  old_name text not null,
  new_name text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (community_id, change_id),
  check ((kind = 'closed') = (reason <> ''))
);
select platform.place_sharded('directory.place_change', 'community_id', 'directory.local_area');
select platform.append_only('directory.place_change');
create index place_change_by_place on directory.place_change (community_id, place_id, change_id);

-- Areas by the beginning of their name, in an order that does not depend on the locale.
create index area_by_name on directory.area ((name collate "C"), code) where ended_at is null;

-- How many units of a community promised something for a year (ORG-10), as streets read it: figures
-- only, so that nobody needs a scope over all communities of a street.
create table directory.participation (
  community_id bigint not null references directory.area,
  year int not null check (year between 2000 and 2999),
  pledged int not null check (pledged >= 0),
  kept int not null check (kept >= 0),
  units int not null check (units >= 0),
  counted_at timestamptz not null,
  primary key (community_id, year),
  check (kept <= pledged)
);
select platform.place_reference('directory.participation');
