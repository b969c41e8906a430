select platform.open_schema('fairs');

-- When units show at a stall what they can do (RES-7). Each fair of a series is one of its own.
create table fairs.fair (
  community_id bigint not null references directory.area,
  fair_id uuid not null,
  series_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  stalls int not null, -- that there is room for
  status text not null,
  reason text not null default '', -- why it was cancelled
  visitors int, -- counted at the door
  published boolean not null default true, -- every fair is
  scheduled_by uuid not null,
  changed_at timestamptz not null,
  primary key (community_id, fair_id),
  check (starts_at < ends_at),
  check (stalls > 0),
  check ((status = 'HELD') = (visitors is not null))
);
select platform.place_sharded('fairs.fair', 'community_id');
select platform.publish('fairs.fair',
  'community_id, fair_id, series_id, starts_at, ends_at, place, stalls, status, reason, visitors, published');
create index fair_by_time on fairs.fair (community_id, starts_at, fair_id);
create index fair_of_series on fairs.fair (community_id, series_id, starts_at);

-- Who has which stall. The lock of the fair's row guards that there are no more than it has room for;
-- the keys, that no stall is given twice and no unit has two.
create table fairs.stall (
  community_id bigint not null,
  fair_id uuid not null,
  number int not null,
  organization_id uuid not null,
  owner text not null, -- the unit's name as it took the stall
  resources uuid[] not null, -- that it shows
  needs uuid[] not null, -- that it would look at
  published boolean not null default true,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (community_id, fair_id, number),
  unique (community_id, fair_id, organization_id)
);
select platform.place_sharded('fairs.stall', 'community_id', 'fairs.fair');
select platform.publish('fairs.stall',
  'community_id, fair_id, number, organization_id, owner, resources, needs, published');
alter table fairs.stall add foreign key (community_id, fair_id) references fairs.fair;
create index stall_of_unit on fairs.stall (community_id, organization_id);

-- What was agreed there: a need that the unit claimed, or something in words.
create table fairs.deal (
  community_id bigint not null,
  deal_id uuid not null,
  fair_id uuid not null,
  organization_id uuid not null,
  owner text not null,
  need_id uuid,
  resource_id uuid,
  words text not null,
  promised_on date,
  status text not null,
  published boolean not null default true, -- that there is one, not its words
  struck_by uuid not null,
  struck_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, deal_id),
  check (need_id is not null or words <> '')
);
select platform.place_sharded('fairs.deal', 'community_id', 'fairs.fair');
select platform.publish('fairs.deal', 'community_id, deal_id, fair_id, status, published');
alter table fairs.deal add foreign key (community_id, fair_id) references fairs.fair;
create index deal_of_fair on fairs.deal (community_id, fair_id, deal_id);
create index deal_by_need on fairs.deal (community_id, need_id) where need_id is not null;
create index deal_of_unit on fairs.deal (community_id, organization_id);

create view fairs.v_public_fair with (security_invoker = true) as
  select community_id, fair_id, series_id, starts_at, ends_at, place, stalls, status, reason, visitors
  from fairs.fair where published;
create view fairs.v_public_stall with (security_invoker = true) as
  select community_id, fair_id, number, organization_id, owner, resources, needs
  from fairs.stall where published;
create view fairs.v_public_deal with (security_invoker = true) as
  select community_id, deal_id, fair_id, status from fairs.deal where published;
grant select on fairs.v_public_fair, fairs.v_public_stall, fairs.v_public_deal
  to linli_public, linli_app;
