-- A file is checked, applied and taken back beside the request; state says what is under way.
alter table directory.register_import add column asked_by uuid;
-- Code of what kept the last work from being done.
alter table directory.register_import add column failure text not null default '';
create index register_import_waiting on directory.register_import (community_id, import_id)
  where state = 'PREVIEWED';

-- How far the work on a file is. Written beside the transaction that does the work, and gone with it.
create table directory.import_progress (
  community_id bigint not null,
  import_id uuid not null,
  rows int not null,
  -- 0 while the file is being read.
  total int not null,
  began_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, import_id)
);
select platform.place_sharded('directory.import_progress', 'community_id', 'directory.organization');
alter table directory.import_progress add foreign key (community_id, import_id)
  references directory.register_import on delete cascade;

-- How often the units of a community have changed: its row is the lock of their writers, as
-- people_register is for people.
create table directory.organization_register (
  community_id bigint primary key references directory.area,
  changes bigint not null
);
select platform.place_sharded('directory.organization_register', 'community_id', 'directory.organization');
