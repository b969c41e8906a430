-- Everybody whom a need concerns rates it, once a round. A round begins when the need is reported done;
-- what was said in it stays, and whoever says something else adds a row. Of the rounds before this one
-- it is known when they were rated, which stands for when they began.
alter table evaluation.rating_note drop constraint rating_note_community_id_need_id_round_fkey;
alter table evaluation.rating_note drop constraint rating_note_pkey;
alter table evaluation.rating drop constraint rating_pkey;

alter table evaluation.rating add column completed_at timestamptz;
alter table evaluation.rating add column sequence int not null default 1;
-- How the grade came: written on the page, or told a member of staff by phone or at the door.
alter table evaluation.rating add column way text not null default 'PAGE'
  check (way in ('PAGE', 'PHONE', 'VISIT'));
-- Who asked and wrote it down; on the page whoever rated.
alter table evaluation.rating add column recorded_by uuid;
alter table evaluation.rating add column asked_on date;
update evaluation.rating set completed_at = rated_at, recorded_by = rated_by;
alter table evaluation.rating alter column completed_at set not null;
alter table evaluation.rating alter column recorded_by set not null;
alter table evaluation.rating alter column sequence drop default;
alter table evaluation.rating alter column way drop default;
alter table evaluation.rating add constraint rating_told_is_dated
  check ((way = 'PAGE') = (asked_on is null));

alter table evaluation.rating_note add column completed_at timestamptz;
alter table evaluation.rating_note add column rated_by uuid;
alter table evaluation.rating_note add column sequence int not null default 1;
alter table evaluation.rating_note alter column sequence drop default;
update evaluation.rating_note n set completed_at = r.completed_at, rated_by = r.rated_by
from evaluation.rating r
where r.community_id = n.community_id and r.need_id = n.need_id and r.round = n.round;

-- The primary key guards that of two changes of one rating at once only one is written.
alter table evaluation.rating drop column round;
alter table evaluation.rating add primary key (community_id, need_id, completed_at, rated_by, sequence);
alter table evaluation.rating_note drop column round;
alter table evaluation.rating_note
  add primary key (community_id, need_id, completed_at, rated_by, sequence);
alter table evaluation.rating_note add foreign key
  (community_id, need_id, completed_at, rated_by, sequence) references evaluation.rating;
create index rating_note_by_account on evaluation.rating_note (community_id, rated_by);
create index rating_by_account on evaluation.rating (community_id, rated_by, rated_at desc);
create index rating_by_age on evaluation.rating (community_id, rated_at);

-- One round: how many were asked, and how many last said what. Its row is locked by whoever rates, so
-- that counts and ratings agree. It is published when enough have rated.
create table evaluation.round (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  completed_at timestamptz not null,
  -- Until when people are asked and may change what they said.
  closes_at timestamptz not null,
  published boolean not null default false,
  asked int not null check (asked > 0),
  very_satisfied int not null default 0,
  satisfied int not null default 0,
  fairly_satisfied int not null default 0,
  dissatisfied int not null default 0,
  very_dissatisfied int not null default 0,
  primary key (community_id, need_id, completed_at),
  check (least(very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied) >= 0),
  check (very_satisfied + satisfied + fairly_satisfied + dissatisfied + very_dissatisfied <= asked)
);
select platform.place_sharded('evaluation.round', 'community_id', 'needs.need');
select platform.publish('evaluation.round',
  'community_id, need_id, completed_at, published, asked, very_satisfied, satisfied,
   fairly_satisfied, dissatisfied, very_dissatisfied');

-- The rounds of a month together, so that the public figures cost the same however many there are.
create table evaluation.month (
  community_id bigint not null references directory.area,
  month date not null,
  published boolean not null default false,
  asked int not null default 0,
  very_satisfied int not null default 0,
  satisfied int not null default 0,
  fairly_satisfied int not null default 0,
  dissatisfied int not null default 0,
  very_dissatisfied int not null default 0,
  primary key (community_id, month)
);
select platform.place_sharded('evaluation.month', 'community_id', 'needs.need');
select platform.publish('evaluation.month',
  'community_id, month, published, asked, very_satisfied, satisfied, fairly_satisfied,
   dissatisfied, very_dissatisfied');

-- Whoever rated before was one of one that was asked.
insert into evaluation.round (community_id, need_id, completed_at, closes_at, asked, very_satisfied, satisfied,
  fairly_satisfied, dissatisfied, very_dissatisfied)
select community_id, need_id, completed_at, completed_at, count(*),
  count(*) filter (where grade = 'VERY_SATISFIED'), count(*) filter (where grade = 'SATISFIED'),
  count(*) filter (where grade = 'FAIRLY_SATISFIED'),
  count(*) filter (where grade = 'DISSATISFIED'), count(*) filter (where grade = 'VERY_DISSATISFIED')
from evaluation.rating group by community_id, need_id, completed_at;
insert into evaluation.month (community_id, month, asked, very_satisfied, satisfied,
  fairly_satisfied, dissatisfied, very_dissatisfied)
select community_id, cast(date_trunc('month', completed_at at time zone 'Asia/Shanghai') as date),
  sum(asked), sum(very_satisfied), sum(satisfied), sum(fairly_satisfied), sum(dissatisfied),
  sum(very_dissatisfied)
from evaluation.round group by 1, 2;

create view evaluation.v_public_round with (security_invoker = true) as
  select community_id, need_id, completed_at, asked, very_satisfied, satisfied, fairly_satisfied,
    dissatisfied, very_dissatisfied
  from evaluation.round where published;
create view evaluation.v_public_month with (security_invoker = true) as
  select community_id, month, asked, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
    very_dissatisfied
  from evaluation.month where published;
grant select on evaluation.v_public_round, evaluation.v_public_month to linli_public, linli_app;

-- A bad grade: somebody else than the handler calls back. The unique key guards that a round has one
-- for each who was not content.
create table evaluation.call_back (
  community_id bigint not null references directory.area,
  call_back_id uuid not null,
  need_id uuid not null,
  completed_at timestamptz not null,
  account_id uuid not null,
  -- Who never calls about it, and whether the street alone does.
  handler_id uuid,
  street boolean not null,
  state text not null check (state in ('OPEN', 'CONTENT', 'REOPENED', 'NOT_REACHED', 'WITHDRAWN')),
  started_at timestamptz not null,
  -- Not reached, somebody tries again from then on.
  again_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  ended_at timestamptz,
  primary key (community_id, call_back_id),
  unique (community_id, need_id, completed_at, account_id),
  check ((state = 'OPEN') = (ended_at is null))
);
select platform.place_sharded('evaluation.call_back', 'community_id', 'needs.need');
create index call_back_open on evaluation.call_back (community_id, due_at, call_back_id)
  where state = 'OPEN';

-- Each try and what came of it; ids and codes only.
create table evaluation.call_back_try (
  community_id bigint not null,
  call_back_id uuid not null,
  sequence int not null,
  outcome text not null check (outcome in ('CONTENT', 'REOPENED', 'NOT_REACHED')),
  way text not null check (way in ('PHONE', 'VISIT')),
  tried_by uuid not null,
  tried_at timestamptz not null,
  primary key (community_id, call_back_id, sequence)
);
select platform.place_sharded('evaluation.call_back_try', 'community_id', 'needs.need');
alter table evaluation.call_back_try add foreign key (community_id, call_back_id)
  references evaluation.call_back;
select platform.append_only('evaluation.call_back_try');
create index call_back_try_by_age on evaluation.call_back_try (community_id, tried_at);

-- What was said then: erasable, for staff only.
create table evaluation.call_back_note (
  community_id bigint not null,
  call_back_id uuid not null,
  sequence int not null,
  note text not null,
  primary key (community_id, call_back_id, sequence)
);
select platform.place_sharded('evaluation.call_back_note', 'community_id', 'needs.need');
alter table evaluation.call_back_note add foreign key (community_id, call_back_id, sequence)
  references evaluation.call_back_try;
create index call_back_of_account on evaluation.call_back (community_id, account_id);
