select platform.open_schema('booking');

-- Who has a resource for when (RES-3). That no time is given twice is guarded by the exclusion
-- constraint; a resource that several may use at once has as many places.
create table booking.booking (
  community_id bigint not null references directory.area,
  booking_id uuid not null,
  resource_id uuid not null,
  organization_id uuid not null,
  title text not null, -- of the resource, as it was booked
  series_id uuid not null,
  place int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slots int not null,
  people int not null,
  status text not null,
  published boolean not null, -- takes its time, which anybody may see
  booked_by uuid not null,
  booked_at timestamptz not null,
  changed_at timestamptz not null,
  reason text not null,
  primary key (community_id, booking_id),
  check (starts_at < ends_at),
  exclude using gist (community_id with =, resource_id with =, place with =,
    tstzrange(starts_at, ends_at) with &&) where (published)
);
select platform.place_sharded('booking.booking', 'community_id');
select platform.publish('booking.booking', 
  'community_id, booking_id, resource_id, place, starts_at, ends_at, published');
-- The calendar of a resource, the figures of all, what an account has before it, the desk of a unit.
create index booking_of_resource on booking.booking (community_id, resource_id, starts_at)
  where published;
create index booking_by_time on booking.booking (community_id, starts_at, booking_id);
create index booking_by_account on booking.booking (community_id, booked_by, starts_at, booking_id);
create index booking_of_unit on booking.booking (community_id, organization_id, starts_at, booking_id);

create view booking.v_public_booking with (security_invoker = true) as
  select community_id, booking_id, resource_id, place, starts_at, ends_at from booking.booking
  where published;
grant select on booking.v_public_booking to linli_public, linli_app;

-- Who comes and what for: erasable, never public.
create table booking.party (
  community_id bigint not null,
  booking_id uuid not null,
  account_id uuid not null,
  name text not null,
  phone text not null,
  purpose text not null,
  primary key (community_id, booking_id)
);
select platform.place_sharded('booking.party', 'community_id', 'booking.booking');
create index party_by_account on booking.party (community_id, account_id);

-- Who takes a time if it becomes free, first come first served.
create table booking.waiting (
  community_id bigint not null references directory.area,
  booking_id uuid not null, -- of the booking that it becomes
  resource_id uuid not null,
  organization_id uuid not null,
  title text not null,
  series_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slots int not null,
  people int not null,
  booked_by uuid not null,
  waits_since timestamptz not null,
  primary key (community_id, booking_id),
  unique (community_id, resource_id, booked_by, starts_at)
);
select platform.place_sharded('booking.waiting', 'community_id', 'booking.booking');
create index waiting_by_account on booking.waiting (community_id, booked_by, starts_at);
