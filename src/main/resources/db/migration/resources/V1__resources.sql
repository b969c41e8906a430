select platform.open_schema('resources');

-- What a unit can lend or give (RES-1). The point is there only where the unit chose to be on the map.
create table resources.resource (
  community_id bigint not null references directory.area,
  resource_id uuid not null,
  organization_id uuid not null,
  owner text not null, -- the unit's name as it offered it
  kind text not null,
  name text not null,
  description text not null,
  place text not null,
  point_x double precision,
  point_y double precision,
  capacity int,
  slots int4multirange not null, -- minutes of a week from Monday 00:00; empty: by appointment
  conditions text not null,
  audience text not null,
  categories text[] not null,
  activity text not null,
  filing_number text not null,
  filed_until date,
  valid_until date,
  status text not null,
  published boolean not null,
  changed_at timestamptz not null,
  version int not null default 0,
  primary key (community_id, resource_id),
  check ((point_x is null) = (point_y is null))
);
select platform.place_sharded('resources.resource', 'community_id');
select platform.publish('resources.resource',
  'community_id, resource_id, organization_id, owner, kind, name, description, place, point_x, point_y,
   capacity, slots, conditions, audience, categories, activity, filing_number, filed_until, valid_until,
   status, published, changed_at');
-- The public list, the desk, a unit's own.
create index resource_published on resources.resource (community_id, changed_at desc, resource_id desc)
  where published;
create index resource_by_status on resources.resource (community_id, status, changed_at, resource_id);
create index resource_by_unit on resources.resource
  (community_id, organization_id, changed_at desc, resource_id desc);

-- Whom to ask inside the unit: erasable, never public.
create table resources.contact (
  community_id bigint not null,
  resource_id uuid not null,
  contact_name text not null,
  contact_phone text not null,
  entered_by uuid not null,
  primary key (community_id, resource_id)
);
select platform.place_sharded('resources.contact', 'community_id', 'resources.resource');
alter table resources.contact add foreign key (community_id, resource_id) references resources.resource;
create index contact_by_account on resources.contact (community_id, entered_by);

-- What happened, step by step; ids and codes only.
create table resources.step (
  community_id bigint not null,
  resource_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  primary key (community_id, resource_id, sequence)
);
select platform.place_sharded('resources.step', 'community_id', 'resources.resource');
alter table resources.step add foreign key (community_id, resource_id) references resources.resource;
select platform.append_only('resources.step');

-- Who did it and what the resource said then, so that the evidence can be opened (RES-6): erasable.
create table resources.step_note (
  community_id bigint not null,
  resource_id uuid not null,
  sequence int not null,
  party text not null,
  note text not null,
  words text not null,
  salt text not null,
  primary key (community_id, resource_id, sequence)
);
select platform.place_sharded('resources.step_note', 'community_id', 'resources.resource');
alter table resources.step_note add foreign key (community_id, resource_id, sequence)
  references resources.step;

create view resources.v_public_resource with (security_invoker = true) as
  select community_id, resource_id, organization_id, owner, kind, name, description, place, point_x,
    point_y, capacity, slots, conditions, audience, categories, activity, filing_number, filed_until,
    valid_until, status, changed_at
  from resources.resource where published;
grant select on resources.v_public_resource to linli_public, linli_app;
