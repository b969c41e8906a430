select platform.open_schema('portrait');

-- What residents ask for, counted at night, read and written whole: one for those who work on needs, one
-- without small cells for everybody. Counts only; the primary key guards that there is one of each.
create table portrait.portrait (
  community_id bigint not null references directory.area,
  published boolean not null,
  edition int not null, -- of the document; another one is counted anew
  counted_at timestamptz not null,
  content jsonb not null,
  primary key (community_id, published)
);
select platform.place_sharded('portrait.portrait', 'community_id');
select platform.publish('portrait.portrait', 'community_id, published, edition, content');
create view portrait.v_public_portrait with (security_invoker = true) as
  select community_id, edition, content from portrait.portrait where published;
grant select on portrait.v_public_portrait to linli_public, linli_app;

-- What communities with an area code and counts only show each other and their street: nobody needs a
-- scope over all of them.
create table portrait.peer (
  community_id bigint primary key references directory.area,
  county text not null,
  street text not null,
  type text not null,
  residents int not null check (residents >= 0),
  days int not null check (days between 0 and 366), -- of the last year in which needs came in at all
  needs int not null check (needs >= 0),
  categories text[] not null,
  counts int[] not null,
  counted_at timestamptz not null,
  check (cardinality(categories) = cardinality(counts))
);
select platform.place_reference('portrait.peer');
create index peer_by_street on portrait.peer (street, community_id);
create index peer_by_type on portrait.peer (county, type, community_id);

-- Signs of needs that nobody put into words (NEED-2). The unique key guards that what was dismissed does
-- not come again in its quarter, however often the night's work runs; of two who decide one at once the
-- row's lock lets one.
create table portrait.sign (
  community_id bigint not null references directory.area,
  sign_id uuid not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  kind text not null check (kind in ('REPEATED', 'UNASKED', 'UNSERVED')),
  category text not null,
  subject text not null, -- a building, a group; empty for the whole community
  place text not null, -- the building's name as it was then
  figures int[] not null,
  rule_version text not null,
  found_at timestamptz not null,
  status text not null check (status in ('OPEN', 'CONFIRMED', 'DISMISSED')),
  reason text not null default '', -- typed by whoever decided: erasable
  decided_by uuid,
  decided_at timestamptz,
  need_number text not null default '',
  primary key (community_id, sign_id),
  unique (community_id, year, quarter, kind, category, subject),
  check ((status = 'OPEN') = (decided_at is null)),
  check ((status = 'CONFIRMED') = (need_number <> ''))
);
select platform.place_sharded('portrait.sign', 'community_id', 'portrait.portrait');
create index sign_by_status on portrait.sign (community_id, status, found_at desc, sign_id);
