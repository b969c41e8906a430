select platform.open_schema('juries');

create table juries.number_counter (
  community_id bigint not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('juries.number_counter', 'community_id');

-- A jury 居民评议团 convened for one question by a draw (DELIB-7, DELIB-8). Whoever changes it or one of its
-- seats holds its row until the end of the transaction, so that no two take the same place in the order.
create table juries.jury (
  community_id bigint not null references directory.area,
  jury_id uuid not null,
  year int not null,
  sequence int not null,
  status text not null,
  question text not null,
  about text not null,
  asked_by text not null, -- who asks, and will answer
  draw_id uuid not null,
  seats int not null check (seats > 0), -- that the draw filled
  reply_days int not null check (reply_days > 0),
  least_members int not null check (least_members > 0), -- fewer cannot advise
  convened_by uuid, -- null once they were forgotten
  convened_at timestamptz not null,
  recommendation text not null default '',
  minority text not null default '', -- what those say who see it otherwise
  put_at timestamptz, -- when this wording was put to its members
  recommended_at timestamptz,
  members int, -- counted when it was published
  approvals int,
  answer_by timestamptz,
  answer_provisional boolean not null default false,
  verdict text not null default '',
  reasons text not null default '',
  answered_by text not null default '', -- name, for everybody
  answered_at timestamptz,
  ended_at timestamptz,
  end_reason text not null default '',
  published boolean not null default true,
  primary key (community_id, jury_id),
  unique (community_id, year, sequence),
  unique (community_id, draw_id),
  check (status in ('INVITING', 'SITTING', 'DECIDING', 'RECOMMENDED', 'ANSWERED', 'CALLED_OFF')),
  check (status not in ('DECIDING', 'RECOMMENDED', 'ANSWERED') or recommendation <> ''),
  check ((status in ('RECOMMENDED', 'ANSWERED')) = (recommended_at is not null)),
  check (recommended_at is null or (2 * approvals > members and answer_by is not null)),
  check ((status = 'ANSWERED') = (answered_at is not null)),
  check (status <> 'ANSWERED' or (verdict <> '' and reasons <> '')),
  check (status <> 'CALLED_OFF' or (end_reason <> '' and ended_at is not null))
);
select platform.place_sharded('juries.jury', 'community_id', 'evidence.draw');
select platform.publish('juries.jury',
  'community_id, jury_id, year, sequence, status, question, about, asked_by, draw_id, seats, reply_days, least_members, convened_at, recommendation, minority, recommended_at, members, approvals, answer_by, answer_provisional, verdict, reasons, answered_by, answered_at, ended_at, end_reason, published');
create index jury_newest on juries.jury (community_id, convened_at desc, jury_id desc);

-- Somebody who was drawn and asked. Who they are stands with the draw; here is only the account that may
-- reply, and never in public. The key guards that nobody is asked twice in one jury.
create table juries.seat (
  community_id bigint not null,
  seat_id uuid not null,
  jury_id uuid not null,
  place int not null, -- in which they were drawn
  number int not null, -- on the draw's list
  account_id uuid, -- null where they have none, and once they were forgotten
  reply text not null check (reply in ('ASKED', 'ACCEPTED', 'DECLINED', 'SILENT')),
  asked_at timestamptz not null,
  reply_by timestamptz not null,
  replied_at timestamptz,
  replied_through text not null default '', -- ONLINE, or how staff learnt it
  approved_at timestamptz, -- the wording that lies before them
  approved_through text not null default '',
  published boolean not null default true,
  primary key (community_id, seat_id),
  unique (community_id, jury_id, place),
  check ((reply = 'ASKED') = (replied_at is null)),
  check (approved_at is null or reply = 'ACCEPTED')
);
select platform.place_sharded('juries.seat', 'community_id', 'juries.jury');
alter table juries.seat add foreign key (community_id, jury_id) references juries.jury;
create index seat_of_account on juries.seat (community_id, account_id, asked_at desc)
  where account_id is not null;
select platform.publish('juries.seat',
  'community_id, seat_id, jury_id, place, number, reply, asked_at, reply_by, replied_at, published');

-- What happened, by codes alone.
create table juries.step (
  community_id bigint not null,
  jury_id uuid not null,
  step int not null,
  action text not null,
  number int not null default 0, -- whom it concerns, on the draw's list; 0 for the whole jury
  through text not null default '',
  salt text not null default '', -- with which the evidence committed to the words of this step
  account_id uuid,
  happened_at timestamptz not null,
  published boolean not null, -- all but who approved
  primary key (community_id, jury_id, step)
);
select platform.place_sharded('juries.step', 'community_id', 'juries.jury');
select platform.append_only('juries.step');
select platform.publish('juries.step',
  'community_id, jury_id, step, action, number, salt, happened_at, published');
alter table juries.step add foreign key (community_id, jury_id) references juries.jury;

create view juries.v_public_jury with (security_invoker = true) as
  select community_id, jury_id, year, sequence, status, question, about, asked_by, draw_id, seats, reply_days,
    least_members, convened_at, recommendation, minority, recommended_at, members, approvals, answer_by,
    answer_provisional, verdict, reasons, answered_by, answered_at, ended_at, end_reason
  from juries.jury where published;
create view juries.v_public_seat with (security_invoker = true) as
  select community_id, seat_id, jury_id, place, number, reply, asked_at, reply_by, replied_at
  from juries.seat where published;
create view juries.v_public_step with (security_invoker = true) as
  select community_id, jury_id, step, action, number, salt, happened_at
  from juries.step where published;
grant select on juries.v_public_jury, juries.v_public_seat, juries.v_public_step to linli_public, linli_app;
