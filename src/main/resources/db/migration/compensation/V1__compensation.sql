select platform.open_schema('compensation');

-- A plan that hurts some is talked over in a stairwell 补偿协商 (DELIB-6). The lock of this row guards whatever
-- changes in the workshop: versions of the plan, what is asked and offered, answers.
create table compensation.workshop (
  community_id bigint not null references directory.area,
  workshop_id uuid not null,
  unit_id uuid, -- of the register; null where place and dwellings were typed in
  place text not null,
  title text not null,
  matter text not null, -- id of the kind in the rule ballot/owners
  rule_version text not null,
  status text not null,
  plan int not null default 0, -- the present version; 0 before the first
  promoter_id uuid, -- a resident who looks after it; null if staff does, or once they were forgotten
  promoter_name text not null default '',
  opened_by uuid not null,
  opened_on date not null,
  ended_on date,
  reason text not null default '', -- why it was given up
  ballot text not null default '', -- to which ballot it goes, in words
  salt text not null, -- of the last commitment
  said text not null,
  picture jsonb not null, -- what everybody may know, without small numbers; written anew with each change
  published boolean not null,
  primary key (community_id, workshop_id),
  check ((status = 'OPEN') = (ended_on is null))
);
select platform.place_sharded('compensation.workshop', 'community_id');
create index workshop_by_day on compensation.workshop (community_id, opened_on desc, workshop_id desc);
create index workshop_of_promoter on compensation.workshop (community_id, promoter_id)
  where promoter_id is not null;
select platform.publish('compensation.workshop',
  'community_id, workshop_id, place, title, matter, rule_version, status, plan, opened_on, ended_on, reason, ballot, picture, published');

-- Whose stairwell it is. Who owns a dwelling of the register now, and its area, is read from there.
create table compensation.dwelling (
  community_id bigint not null,
  dwelling_id uuid not null,
  workshop_id uuid not null,
  register_id uuid, -- in the register
  door text not null,
  floor int not null check (floor between -9 and 200 and floor <> 0),
  area bigint not null check (area >= 0), -- in 1/100 m², typed in; 0 if unknown
  owners text not null default '', -- typed in where the register knows none; empty once forgotten
  primary key (community_id, dwelling_id),
  unique (community_id, workshop_id, door)
);
select platform.place_sharded('compensation.dwelling', 'community_id', 'compensation.workshop');
alter table compensation.dwelling add foreign key (community_id, workshop_id)
  references compensation.workshop;
create index dwelling_of_register on compensation.dwelling (community_id, register_id)
  where register_id is not null;

-- Versions of the plan; none is ever changed. Amounts in fen.
create table compensation.plan (
  community_id bigint not null,
  workshop_id uuid not null,
  version int not null check (version > 0),
  scheme text not null,
  cost bigint not null check (cost > 0),
  subsidy bigint not null check (subsidy between 0 and cost),
  upkeep bigint not null check (upkeep >= 0), -- a year
  split_by text not null check (split_by in ('HOUSEHOLD', 'AREA')),
  weights text not null, -- floor:thousandths, by floor
  rule_version text not null, -- where the weights began
  why text not null, -- what changed
  made_by uuid not null,
  made_at timestamptz not null,
  salt text not null,
  said text not null,
  primary key (community_id, workshop_id, version)
);
select platform.place_sharded('compensation.plan', 'community_id', 'compensation.workshop');
alter table compensation.plan add foreign key (community_id, workshop_id)
  references compensation.workshop;
select platform.append_only('compensation.plan');

-- What a dwelling asks for what hurts it, and what it is offered. Amounts in fen.
create table compensation.ask (
  community_id bigint not null,
  ask_id uuid not null,
  workshop_id uuid not null,
  dwelling_id uuid not null,
  ground text not null,
  status text not null,
  asked bigint not null check (asked >= 0),
  offered bigint check (offered >= 0),
  carrier_id uuid, -- the dwelling that pays it alone; null: all others, as the plan splits
  made_at timestamptz not null,
  primary key (community_id, ask_id),
  check (carrier_id <> dwelling_id),
  check (status not in ('OFFERED', 'AGREED') or offered is not null)
);
select platform.place_sharded('compensation.ask', 'community_id', 'compensation.workshop');
alter table compensation.ask add foreign key (community_id, workshop_id)
  references compensation.workshop;
alter table compensation.ask add foreign key (community_id, dwelling_id)
  references compensation.dwelling;
alter table compensation.ask add foreign key (community_id, carrier_id)
  references compensation.dwelling;
create index ask_of_workshop on compensation.ask (community_id, workshop_id, made_at);
-- One matter of a dwelling is asked once.
create unique index ask_once on compensation.ask (community_id, dwelling_id, ground)
  where status <> 'WITHDRAWN';

-- Each step of it with its day; words are erasable.
create table compensation.ask_step (
  community_id bigint not null,
  ask_id uuid not null,
  sequence int not null,
  action text not null,
  amount bigint not null,
  side text not null, -- DWELLING, PROMOTER or STAFF
  account_id uuid,
  words text not null,
  at timestamptz not null,
  primary key (community_id, ask_id, sequence)
);
select platform.place_sharded('compensation.ask_step', 'community_id', 'compensation.workshop');
alter table compensation.ask_step add foreign key (community_id, ask_id) references compensation.ask;
create index ask_step_of_account on compensation.ask_step (community_id, account_id);

-- What dwellings say to the plan; the last one of a dwelling counts while what it answered to still stands.
create table compensation.answer (
  community_id bigint not null,
  dwelling_id uuid not null,
  sequence int not null,
  version int not null, -- of the plan
  head text not null, -- hash of the owners then: whoever sold it has not answered for the buyer
  choice text not null check (choice in ('AGREED', 'NOT_YET', 'AGAINST')),
  up_to bigint not null, -- agreed to pay at most so much, in fen; negative: to receive at least
  why text not null,
  account_id uuid, -- who answered, or wrote down what was said
  written boolean not null, -- by staff, from paper or a talk
  at timestamptz not null,
  primary key (community_id, dwelling_id, sequence)
);
select platform.place_sharded('compensation.answer', 'community_id', 'compensation.workshop');
alter table compensation.answer add foreign key (community_id, dwelling_id)
  references compensation.dwelling;
create index answer_of_account on compensation.answer (community_id, account_id);

-- Of whoever mediates; for staff alone.
create table compensation.note (
  community_id bigint not null,
  note_id uuid not null,
  workshop_id uuid not null,
  words text not null,
  account_id uuid,
  at timestamptz not null,
  primary key (community_id, note_id)
);
select platform.place_sharded('compensation.note', 'community_id', 'compensation.workshop');
alter table compensation.note add foreign key (community_id, workshop_id)
  references compensation.workshop;
create index note_of_workshop on compensation.note (community_id, workshop_id, at);
create index note_of_account on compensation.note (community_id, account_id);

create view compensation.v_public_workshop with (security_invoker = true) as
  select community_id, workshop_id, place, title, matter, rule_version, status, plan, opened_on, ended_on, reason, ballot, picture
  from compensation.workshop where published;
grant select on compensation.v_public_workshop to linli_public, linli_app;
