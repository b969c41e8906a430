select platform.open_schema('exchange');

-- Which integration is told what. Each that is on has a slot of its own, and there are only so many.
create table exchange.subscription (
  community_id bigint not null references directory.area,
  subscription_id uuid not null,
  integration_id uuid not null,
  slot int,
  url text not null,
  types text[] not null,
  -- Sealed by the vault; the former one signs as well for a while.
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  failures int not null default 0,
  resume_at timestamptz,
  off_why text check (off_why in ('STAFF', 'FAILED')),
  off_at timestamptz,
  primary key (community_id, subscription_id),
  unique (community_id, slot),
  check ((slot is null) = (off_why is not null)),
  check ((off_why is null) = (off_at is null))
);
select platform.place_sharded('exchange.subscription', 'community_id');

-- Messages: ids, codes and public links only.
create table exchange.delivery (
  community_id bigint not null,
  delivery_id uuid not null,
  subscription_id uuid not null,
  event_id uuid not null,
  type text not null,
  body text not null,
  state text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
  attempts int not null default 0,
  tries_left int not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  tried_at timestamptz,
  http_status int,
  problem text,
  millis int,
  primary key (community_id, delivery_id),
  unique (community_id, subscription_id, event_id)
);
select platform.place_sharded('exchange.delivery', 'community_id', 'exchange.subscription');
alter table exchange.delivery add foreign key (community_id, subscription_id)
  references exchange.subscription;
create index delivery_by_time on exchange.delivery
  (community_id, subscription_id, created_at desc, delivery_id desc);
