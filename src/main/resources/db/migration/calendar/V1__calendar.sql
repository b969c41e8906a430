select platform.open_schema('calendar');

-- Years whose notice was imported; it stands in place of the shipped one.
create table calendar.notice (
  year int primary key check (year between 1949 and 2200),
  imported_at timestamptz not null,
  imported_by uuid not null,
  recomputed int not null default 0
);
select platform.place_local('calendar.notice');

create table calendar.holiday (
  year int not null references calendar.notice on delete cascade,
  day date not null,
  name text not null,
  off boolean not null,
  primary key (year, day)
);
select platform.place_local('calendar.holiday');

-- Communities that have deadlines. Its row, locked, keeps the effects of one community in order.
create table calendar.keeper (
  community_id bigint primary key
);
select platform.place_local('calendar.keeper');

create table calendar.deadline (
  community_id bigint not null,
  deadline_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  area text not null,
  state text not null,
  level int not null default 0,
  ladder text not null,
  rule_version text not null,
  term_amount int not null,
  term_unit text not null,
  started_at timestamptz not null,
  -- From where how much is counted: the start and the term, or the last resumption and what was left.
  counted_from timestamptz not null,
  counted_amount int not null,
  due_at timestamptz not null,
  provisional boolean not null,
  near_at timestamptz not null,
  near_told boolean not null default false,
  -- When what comes next happens by itself, and the task that waits for it.
  next_at timestamptz,
  alarm uuid,
  paused_at timestamptz,
  ended_at timestamptz,
  primary key (community_id, deadline_id),
  check (near_at <= due_at),
  check ((state = 'PAUSED') = (paused_at is not null)),
  check ((state in ('MET', 'DROPPED')) = (ended_at is not null)),
  check ((next_at is null) = (alarm is null))
);
select platform.place_sharded('calendar.deadline', 'community_id');
-- One running clock of a kind for a subject.
create unique index deadline_running on calendar.deadline (community_id, subject_id, kind)
  where state in ('RUNNING', 'PAUSED', 'BREACHED');
create index deadline_by_subject on calendar.deadline (community_id, subject_id, started_at, deadline_id);
-- What happens next in a community.
create index deadline_by_next on calendar.deadline (community_id, next_at, deadline_id)
  where next_at is not null;
-- Late and running in a community, the longest late first.
create index deadline_late on calendar.deadline (community_id, due_at, deadline_id)
  where state = 'BREACHED';
-- What a new notice may move.
create index deadline_counted on calendar.deadline (community_id, due_at)
  where term_unit = 'WORKING_DAYS' and state in ('RUNNING', 'PAUSED');

-- What happened to a deadline; ids and codes only.
create table calendar.deadline_step (
  community_id bigint not null,
  deadline_id uuid not null,
  step_id uuid not null,
  action text not null,
  at timestamptz not null,
  due_at timestamptz not null,
  level int not null,
  primary key (community_id, deadline_id, step_id)
);
select platform.place_sharded('calendar.deadline_step', 'community_id', 'calendar.deadline');
alter table calendar.deadline_step
  add foreign key (community_id, deadline_id) references calendar.deadline;
select platform.append_only('calendar.deadline_step');

-- Why a deadline was paused, in somebody's words: erasable.
create table calendar.pause_reason (
  community_id bigint not null,
  deadline_id uuid not null,
  step_id uuid not null,
  reason text not null,
  primary key (community_id, deadline_id, step_id)
);
select platform.place_sharded('calendar.pause_reason', 'community_id', 'calendar.deadline');
alter table calendar.pause_reason
  add foreign key (community_id, deadline_id, step_id) references calendar.deadline_step;

create view calendar.v_deadline with (security_invoker = true) as
  select community_id, deadline_id, subject_id, kind, state, due_at, provisional, near_at,
    paused_at, ended_at, level
  from calendar.deadline;
grant select on calendar.v_deadline to linli_app;
