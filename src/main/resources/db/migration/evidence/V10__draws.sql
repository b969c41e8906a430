-- Lots (SUP-2). A draft is nobody's business; from the seal on everybody reads all but names.
create table evidence.draw (
  community_id bigint not null,
  draw_id uuid not null,
  title text not null,
  purpose text not null,
  seats int not null,
  alternates int not null, -- of each kind
  quotas text not null, -- one a line
  compositions text not null, -- one a line: tickets, seats of each kind
  source text not null, -- whose numbers
  on_day date not null, -- they fall
  ball_count int not null,
  lowest int not null,
  highest int not null,
  repeated boolean not null,
  status text not null,
  round int not null default 0, -- how often two people typed different numbers
  numbers text not null default '', -- that both typed
  reason text not null default '', -- why it does not count
  published boolean not null default false, -- from the seal on
  made_by uuid not null,
  made_at timestamptz not null,
  drawn_at timestamptz,
  primary key (community_id, draw_id),
  check (seats > 0 and alternates >= 0 and ball_count > 0 and lowest < highest),
  check (status <> 'DRAWN' or (numbers <> '' and drawn_at is not null))
);
select platform.place_sharded('evidence.draw', 'community_id');
select platform.publish('evidence.draw',
  'community_id, draw_id, title, purpose, seats, alternates, quotas, compositions, source, on_day, ball_count, lowest, highest, repeated, status, round, numbers, reason, published, made_at, drawn_at');
create index draw_by_time on evidence.draw (community_id, made_at, draw_id);
create index draw_waiting on evidence.draw (community_id, on_day)
  where status in ('COMMITTED', 'ENTERED');

-- The list, as it is sealed.
create table evidence.draw_entry (
  community_id bigint not null,
  draw_id uuid not null,
  number int not null,
  weight int not null,
  hash text not null, -- binds us to the name without showing it
  shown text not null, -- what everybody may know
  traits text not null, -- heading and value, tabs between them
  published boolean not null default false,
  primary key (community_id, draw_id, number),
  check (number > 0 and weight > 0)
);
select platform.place_sharded('evidence.draw_entry', 'community_id', 'evidence.draw');
select platform.publish('evidence.draw_entry',
  'community_id, draw_id, number, weight, hash, shown, traits, published');
alter table evidence.draw_entry add foreign key (community_id, draw_id) references evidence.draw;

-- Who stands behind a number; deleted when they ask for it, and every proof stays valid.
create table evidence.draw_name (
  community_id bigint not null,
  draw_id uuid not null,
  number int not null,
  name text not null,
  salt text not null,
  account_id uuid,
  primary key (community_id, draw_id, number)
);
select platform.place_sharded('evidence.draw_name', 'community_id', 'evidence.draw');
alter table evidence.draw_name
  add foreign key (community_id, draw_id, number) references evidence.draw_entry;
create index draw_name_of_account on evidence.draw_name (community_id, account_id)
  where account_id is not null;

-- The seal. It is never written again, so a list that was changed afterwards does not fit it; its
-- key guards that there is one.
create table evidence.draw_seal (
  community_id bigint not null,
  draw_id uuid not null,
  hash text not null,
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, draw_id)
);
select platform.place_sharded('evidence.draw_seal', 'community_id', 'evidence.draw');
select platform.publish('evidence.draw_seal', 'community_id, draw_id, hash, sealed_at, published');
select platform.append_only('evidence.draw_seal');
alter table evidence.draw_seal add foreign key (community_id, draw_id) references evidence.draw;

-- What each of two people typed, in each round. The key guards that nobody types twice in one.
create table evidence.draw_typed (
  community_id bigint not null,
  draw_id uuid not null,
  round int not null,
  account_id uuid not null,
  numbers text not null,
  typed_at timestamptz not null,
  primary key (community_id, draw_id, round, account_id)
);
select platform.place_sharded('evidence.draw_typed', 'community_id', 'evidence.draw');
select platform.append_only('evidence.draw_typed');
alter table evidence.draw_typed add foreign key (community_id, draw_id) references evidence.draw;

-- Whom the lots fell on, in the order in which they fell; who sits, waits, or could not.
create table evidence.draw_pick (
  community_id bigint not null,
  draw_id uuid not null,
  place int not null,
  number int not null,
  kind int not null,
  alternate boolean not null,
  state text not null,
  reason text not null default '',
  published boolean not null default true,
  primary key (community_id, draw_id, place),
  unique (community_id, draw_id, number)
);
select platform.place_sharded('evidence.draw_pick', 'community_id', 'evidence.draw');
select platform.publish('evidence.draw_pick',
  'community_id, draw_id, place, number, kind, alternate, state, reason, published');
alter table evidence.draw_pick
  add foreign key (community_id, draw_id, number) references evidence.draw_entry;

create view evidence.v_public_draw with (security_invoker = true) as
  select community_id, draw_id, title, purpose, seats, alternates, quotas, compositions, source,
    on_day, ball_count, lowest, highest, repeated, status, round, numbers, reason, made_at, drawn_at
  from evidence.draw where published;
create view evidence.v_public_draw_entry with (security_invoker = true) as
  select community_id, draw_id, number, weight, hash, shown, traits
  from evidence.draw_entry where published;
create view evidence.v_public_draw_seal with (security_invoker = true) as
  select community_id, draw_id, hash, sealed_at from evidence.draw_seal where published;
create view evidence.v_public_draw_pick with (security_invoker = true) as
  select community_id, draw_id, place, number, kind, alternate, state, reason
  from evidence.draw_pick where published;
grant select on evidence.v_public_draw, evidence.v_public_draw_entry, evidence.v_public_draw_seal,
  evidence.v_public_draw_pick to linli_public, linli_app;
