-- Sharing between communities (RES-3): a booking lives with its resource, where the exclusion
-- constraint is, and says whose people have it if they belong to another community.
alter table booking.booking add column for_community_id bigint references directory.area;
alter table booking.booking add column for_community text not null default ''; -- its name, as it was booked
alter table booking.waiting add column for_community_id bigint references directory.area;
alter table booking.waiting add column for_community text not null default '';

-- What people of a community have in others, told by event: ids and times, no names of theirs.
create table booking.borrowed (
  community_id bigint not null references directory.area,
  booking_id uuid not null, -- in the lender's tenant
  lender_id bigint not null references directory.area,
  resource_id uuid not null, -- the lender's
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  people int not null,
  status text not null,
  borrowed_by uuid not null,
  changed_at timestamptz not null,
  primary key (community_id, booking_id)
);
select platform.place_sharded('booking.borrowed', 'community_id', 'booking.booking');
create index borrowed_by_account on booking.borrowed (community_id, borrowed_by, starts_at, booking_id);
