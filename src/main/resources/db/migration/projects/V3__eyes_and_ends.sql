-- How a project comes to its end: days until the decision (PROJ-10), acceptance (PROJ-5), keeping
-- (PROJ-9), and a new one in place of one that failed.
alter table projects.project add column decided_at timestamptz;
alter table projects.project add column acceptance_due_at timestamptz;
alter table projects.project add column acceptance_provisional boolean not null default false;
alter table projects.project add column use_due_at timestamptz;
alter table projects.project add column unused_due_at timestamptz;
alter table projects.project add column rounds int not null default 0; -- of asking for acceptance
alter table projects.project add column failed_at timestamptz; -- the last round that fell short
alter table projects.project add column accepted_at timestamptz;
alter table projects.project add column keeper text not null default ''; -- in words
alter table projects.project add column upkeep text not null default ''; -- who pays, in words
alter table projects.project add column uses int not null default 0; -- checks of use that were made
alter table projects.project add column reforms uuid; -- the one that failed before it
alter table projects.project drop constraint project_check2;
alter table projects.project
  add check ((status in ('COMPLETED', 'OUT', 'WITHDRAWN')) = (ended_at is not null));
alter table projects.project add check (status <> 'ACCEPTING' or acceptance_due_at is not null);
alter table projects.project
  add check (status <> 'KEEPING' or use_due_at is not null or unused_due_at is not null);
alter table projects.project
  add foreign key (community_id, reforms) references projects.project (community_id, project_id);
-- It is formed anew once.
create unique index project_reforms on projects.project (community_id, reforms)
  where reforms is not null;
update projects.project p set decided_at = s.happened_at
  from projects.step s
  where s.community_id = p.community_id and s.project_id = p.project_id
    and (s.action = 'CHARTER' or s.action = 'WITHDRAW' and s.stage = 'CO_PLAN');
grant select (decided_at, acceptance_due_at, acceptance_provisional, use_due_at, unused_due_at, rounds,
  failed_at, accepted_at, keeper, upkeep, uses, reforms) on projects.project to linli_public;
create or replace view projects.v_public_project with (security_invoker = true) as
  select community_id, project_id, year, sequence, status, stage, title, aim, beneficiaries, partners,
    plan, budget, evidence, lead_name, percent, next_on, below, proposed_at, decision_due_at,
    lead_due_at, report_due_at, inspection_due_at, due_at, report_provisional,
    inspection_provisional, ended_at, rectification_due_at, rectification_provisional, rectified_at,
    decided_at, acceptance_due_at, acceptance_provisional, use_due_at, unused_due_at, rounds,
    failed_at, accepted_at, keeper, upkeep, uses, reforms
  from projects.project where published;

-- Who watches (PROJ-4): citizen observers 居民观察员, and the supervision group 监督小组 that staff form of
-- them. The unique key guards that nobody watches twice; the lock of the project's row, that whoever
-- leads it does not.
create table projects.watcher (
  community_id bigint not null,
  watcher_id uuid not null,
  project_id uuid not null,
  account_id uuid not null,
  watches text not null,
  name text not null, -- public: empty without the consent of whose it is
  joined_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, watcher_id),
  unique (community_id, project_id, account_id)
);
select platform.place_sharded('projects.watcher', 'community_id', 'projects.project');
alter table projects.watcher add foreign key (community_id, project_id) references projects.project;
create index watcher_of_account on projects.watcher (community_id, account_id);
select platform.publish('projects.watcher',
  'community_id, watcher_id, project_id, watches, name, joined_at, published');

-- What they found 发现的问题. The checks guard that none that is open is without a next deadline; the
-- lock of the project's row, that of two who act at once one does.
create table projects.finding (
  community_id bigint not null,
  finding_id uuid not null,
  project_id uuid not null,
  severity text not null,
  found text not null,
  filed_as text not null, -- so that no name is needed
  filed_by uuid not null,
  filed_at timestamptz not null,
  status text not null,
  due_at timestamptz, -- the answer, and then the check
  due_provisional boolean not null default false,
  answer text not null default '',
  answerer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  closing text not null default '',
  closed_at timestamptz,
  published boolean not null default true,
  primary key (community_id, finding_id),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((status = 'CLOSED') = (due_at is null))
);
select platform.place_sharded('projects.finding', 'community_id', 'projects.project');
alter table projects.finding add foreign key (community_id, project_id) references projects.project;
create index finding_of_project on projects.finding (community_id, project_id, filed_at desc);
create index finding_open on projects.finding (community_id, due_at, finding_id)
  where status <> 'CLOSED';
select platform.publish('projects.finding',
  'community_id, finding_id, project_id, severity, found, filed_as, filed_at, status, due_at, due_provisional, answer, answerer, answered_at, closing, closed_at, published');

-- Questioning sessions 质询会: what was asked and said; what was left open is followed as a finding.
create table projects.question (
  community_id bigint not null,
  question_id uuid not null,
  project_id uuid not null,
  held_on date not null,
  question text not null,
  answer text not null,
  finding_id uuid,
  published boolean not null default true,
  primary key (community_id, question_id),
  check ((answer = '') = (finding_id is not null))
);
select platform.place_sharded('projects.question', 'community_id', 'projects.project');
alter table projects.question add foreign key (community_id, project_id) references projects.project;
alter table projects.question add foreign key (community_id, finding_id) references projects.finding;
create index question_of_project on projects.question (community_id, project_id, held_on desc);
select platform.publish('projects.question',
  'community_id, question_id, project_id, held_on, question, answer, finding_id, published');

-- Fault tolerance 容错 (PROJ-8): that something was late for an outside cause. Of one deadline one is
-- applied for or granted at a time, which the index guards.
create table projects.excuse (
  community_id bigint not null,
  excuse_id uuid not null,
  project_id uuid not null,
  late text not null,
  late_since timestamptz not null, -- when that was due
  cause text not null,
  evidence text not null,
  status text not null,
  applied_by uuid not null,
  applicant text not null,
  applied_at timestamptz not null,
  due_at timestamptz, -- the decision
  reason text not null default '',
  excused_until date,
  decider text not null default '',
  decided_at timestamptz,
  published boolean not null default true,
  primary key (community_id, excuse_id),
  check ((status = 'APPLIED') = (due_at is not null)),
  check ((status = 'GRANTED') = (excused_until is not null))
);
select platform.place_sharded('projects.excuse', 'community_id', 'projects.project');
alter table projects.excuse add foreign key (community_id, project_id) references projects.project;
create unique index excuse_of_deadline on projects.excuse
  (community_id, project_id, late, late_since) where status in ('APPLIED', 'GRANTED');
create index excuse_of_project on projects.excuse (community_id, project_id, applied_at desc);
create index excuse_applied on projects.excuse (community_id, due_at, excuse_id)
  where status = 'APPLIED';
select platform.publish('projects.excuse',
  'community_id, excuse_id, project_id, late, late_since, cause, evidence, status, applicant, applied_at, due_at, reason, excused_until, decider, decided_at, published');

-- Rounds of asking whether it is accepted 验收. How many were content is public when the round is over
-- and enough have rated.
create table projects.acceptance (
  community_id bigint not null,
  project_id uuid not null,
  round int not null,
  asked_at timestamptz not null,
  asked int not null,
  rated int not null default 0,
  content int,
  result text not null default '',
  concluded_at timestamptz,
  rule_version text not null,
  published boolean not null default true,
  primary key (community_id, project_id, round),
  check ((result = '') = (concluded_at is null))
);
select platform.place_sharded('projects.acceptance', 'community_id', 'projects.project');
alter table projects.acceptance
  add foreign key (community_id, project_id) references projects.project;
select platform.publish('projects.acceptance',
  'community_id, project_id, round, asked_at, asked, rated, content, result, concluded_at, published');

create table projects.acceptance_asked (
  community_id bigint not null,
  project_id uuid not null,
  round int not null,
  account_id uuid not null,
  primary key (community_id, project_id, round, account_id)
);
select platform.place_sharded('projects.acceptance_asked', 'community_id', 'projects.project');
alter table projects.acceptance_asked
  add foreign key (community_id, project_id, round) references projects.acceptance;
create index acceptance_asked_account on projects.acceptance_asked (community_id, account_id);

-- What people said, and every change of it with who wrote it down. The lock of the project's row lets
-- one wait for the other.
create table projects.acceptance_rating (
  community_id bigint not null,
  project_id uuid not null,
  round int not null,
  rater uuid not null, -- the account, or made of the words below
  sequence int not null,
  who text not null, -- who has no account, in words; erased when the round is over
  grade text not null,
  way text not null,
  recorded_by uuid not null,
  asked_on date,
  rated_at timestamptz not null,
  primary key (community_id, project_id, round, rater, sequence)
);
select platform.place_sharded('projects.acceptance_rating', 'community_id', 'projects.project');
alter table projects.acceptance_rating
  add foreign key (community_id, project_id, round) references projects.acceptance;
create index acceptance_rating_of_account on projects.acceptance_rating (community_id, rater);

-- What was handed over when it ended without being accepted 退出.
create table projects.handover (
  community_id bigint not null,
  project_id uuid not null,
  position int not null,
  what text not null,
  to_whom text not null,
  handed_on date not null,
  published boolean not null default true,
  primary key (community_id, project_id, position)
);
select platform.place_sharded('projects.handover', 'community_id', 'projects.project');
alter table projects.handover add foreign key (community_id, project_id) references projects.project;
select platform.publish('projects.handover',
  'community_id, project_id, position, what, to_whom, handed_on, published');

create view projects.v_public_watcher with (security_invoker = true) as
  select community_id, watcher_id, project_id, watches, name, joined_at
  from projects.watcher where published;
create view projects.v_public_finding with (security_invoker = true) as
  select community_id, finding_id, project_id, severity, found, filed_as, filed_at, status, due_at,
    due_provisional, answer, answerer, answered_at, closing, closed_at
  from projects.finding where published;
create view projects.v_public_question with (security_invoker = true) as
  select community_id, question_id, project_id, held_on, question, answer, finding_id
  from projects.question where published;
create view projects.v_public_excuse with (security_invoker = true) as
  select community_id, excuse_id, project_id, late, late_since, cause, evidence, status, applicant,
    applied_at, due_at, reason, excused_until, decider, decided_at
  from projects.excuse where published;
create view projects.v_public_acceptance with (security_invoker = true) as
  select community_id, project_id, round, asked_at, asked, rated, content, result, concluded_at
  from projects.acceptance where published;
create view projects.v_public_handover with (security_invoker = true) as
  select community_id, project_id, position, what, to_whom, handed_on
  from projects.handover where published;
grant select on projects.v_public_watcher, projects.v_public_finding, projects.v_public_question,
  projects.v_public_excuse, projects.v_public_acceptance, projects.v_public_handover
  to linli_public, linli_app;
