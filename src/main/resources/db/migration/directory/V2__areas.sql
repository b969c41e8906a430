-- An area that was merged into another stays as a row, because rows point at it, and names the one
-- that took its place.
alter table directory.area
  add column ended_at timestamptz,
  add column successor_id bigint references directory.area,
  add check ((ended_at is null) = (successor_id is null));

-- Streets of cities without counties hang under the city: no label and no number for the level that
-- is not there.
update directory.area set path = regexp_replace(path::text, '\.\d{4}00(?=\.\d{9})', '')::ltree,
  county_code = 0
where level >= 4 and path::text ~ '\.\d{4}00\.\d{9}';

-- The areas right below one, whichever level that is.
create index area_by_parent on directory.area (subpath(path, 0, -1));

-- What happened to areas: names and codes of public places only.
create table directory.area_change (
  change_id uuid primary key,
  area_id bigint not null references directory.area,
  kind text not null check (kind in ('renamed', 'moved', 'merged', 'split')),
  old_code text not null,
  new_code text not null,
  old_name text not null,
  new_name text not null,
  changed_by uuid not null,
  changed_at timestamptz not null
);
create index area_change_by_area on directory.area_change (area_id, changed_at);
select platform.place_reference('directory.area_change');
select platform.append_only('directory.area_change');

-- Codes that areas had: links and files that name them still find the area.
create table directory.former_code (
  code text primary key check (code ~ '^\d{12}$'),
  area_id bigint not null references directory.area,
  change_id uuid not null references directory.area_change
);
create index former_code_by_area on directory.former_code (area_id);
select platform.place_reference('directory.former_code');

-- An import may take minutes: its row tells how far it is.
alter table directory.area_import
  add column state text not null default 'DONE'
    check (state in ('WAITING', 'RUNNING', 'DONE', 'REJECTED', 'FAILED')),
  add column skip_wrong boolean not null default false,
  add column rows_written int not null default 0,
  add column rows_to_write int not null default 0,
  add column rejected_rows int not null default 0,
  add column stood_in int not null default 0,
  add column disappeared_areas int not null default 0,
  add column disappeared jsonb not null default '[]',
  add column failure text not null default '',
  add column updated_at timestamptz;
update directory.area_import
  set rejected_rows = jsonb_array_length(rejected), updated_at = imported_at;
alter table directory.area_import
  alter column updated_at set not null,
  alter column state drop default,
  alter column skip_wrong drop default,
  alter column rows_written drop default,
  alter column rows_to_write drop default,
  alter column rejected_rows drop default,
  alter column stood_in drop default,
  alter column disappeared_areas drop default,
  alter column disappeared drop default,
  alter column failure drop default;

create table directory.area_import_file (
  community_id bigint not null,
  import_id uuid not null,
  position smallint not null,
  file_name text not null,
  sha256 text not null,
  primary key (community_id, import_id, position),
  foreign key (community_id, import_id) references directory.area_import
);
select platform.place_sharded('directory.area_import_file', 'community_id', 'directory.area_import');
insert into directory.area_import_file
  select community_id, import_id, 0, file_name, sha256 from directory.area_import;
alter table directory.area_import drop column file_name, drop column sha256;

-- Grids, buildings and units 单元 of a community. A unit stands in a building, a building may lie in
-- a grid. `number` orders what people number: 2栋 before 10栋.
create table directory.local_area (
  community_id bigint not null references directory.area,
  area_id uuid not null,
  kind text not null check (kind in ('grid', 'building', 'unit')),
  building_id uuid,
  grid_id uuid,
  number int not null check (number between 0 and 99999),
  name text not null,
  outline jsonb,
  planar boolean,
  created_at timestamptz not null,
  closed_at timestamptz,
  published boolean not null
    generated always as (kind <> 'unit' and closed_at is null) stored,
  primary key (community_id, area_id),
  foreign key (community_id, building_id) references directory.local_area,
  foreign key (community_id, grid_id) references directory.local_area,
  check ((kind = 'unit') = (building_id is not null)),
  check (grid_id is null or kind = 'building'),
  check ((outline is null) = (planar is null)),
  check (outline is null or kind = 'grid')
);
select platform.place_sharded('directory.local_area', 'community_id');
create unique index local_area_by_name on directory.local_area
  (community_id, kind, building_id, name) nulls not distinct where closed_at is null;
create index local_area_by_number on directory.local_area
  (community_id, kind, building_id, number, name, area_id);
create index local_area_by_building on directory.local_area (community_id, building_id);
create index local_area_by_grid on directory.local_area (community_id, grid_id);

create view directory.v_public_local_area with (security_invoker = true) as
  select community_id, area_id, kind, grid_id, number, name, outline, planar
  from directory.local_area where published;
select platform.publish('directory.local_area',
  'community_id, area_id, kind, grid_id, number, name, outline, planar, published');
grant select on directory.v_public_local_area to linli_public, linli_app;

-- Where people live 房屋: identity and place only. The number is what the door says: 1801.
create table directory.dwelling (
  community_id bigint not null references directory.area,
  dwelling_id uuid not null,
  building_id uuid not null,
  unit_id uuid not null,
  floor smallint not null check (floor between -9 and 200 and floor <> 0),
  number text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (community_id, dwelling_id),
  unique (community_id, unit_id, number),
  foreign key (community_id, building_id) references directory.local_area,
  foreign key (community_id, unit_id) references directory.local_area
);
select platform.place_sharded('directory.dwelling', 'community_id', 'directory.local_area');
create index dwelling_by_place on directory.dwelling
  (community_id, unit_id, floor, number, dwelling_id);
create index dwelling_by_building on directory.dwelling (community_id, building_id);
