-- What a room is for the community, and how large (RES-9): said of a resource that is a venue. One of its
-- own beside the resource, as it is checked against norms and not booked by.
create table resources.space (
  community_id bigint not null,
  resource_id uuid not null,
  square_metres int,
  space_use text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (community_id, resource_id),
  check (square_metres > 0)
);
select platform.place_sharded('resources.space', 'community_id', 'resources.resource');
alter table resources.space add foreign key (community_id, resource_id) references resources.resource;
