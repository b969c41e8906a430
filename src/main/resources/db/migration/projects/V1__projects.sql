select platform.open_schema('projects');

create table projects.number_counter (
  community_id bigint not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('projects.number_counter', 'community_id');

-- A need-led project with its charter (PROJ-1). Whoever changes it holds its row until the end of the
-- transaction; the checks guard that none that goes on is without a next deadline.
create table projects.project (
  community_id bigint not null references directory.area,
  project_id uuid not null,
  year int not null,
  sequence int not null,
  status text not null,
  stage text not null,
  title text not null,
  aim text not null,
  beneficiaries text not null,
  partners text not null,
  plan text not null,
  budget text not null, -- in words, until there is money for it
  evidence text not null, -- a figure of a survey or the portrait, beside the needs
  lead_account uuid, -- who works for the community, or
  lead_unit uuid,
  lead_name text not null, -- empty while there is none
  percent int not null check (percent between 0 and 100), -- weights of what is done
  next_on date, -- the first day of a milestone that is not done
  below boolean not null default false, -- the last inspection found it below standard
  published boolean not null default true, -- from the proposal on, which is planned together
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decision_due_at timestamptz,
  lead_due_at timestamptz,
  report_due_at timestamptz,
  inspection_due_at timestamptz,
  due_at timestamptz not null, -- the first of these; of what has ended, when it did
  -- Whether they count on holidays that are not known yet.
  report_provisional boolean not null,
  inspection_provisional boolean not null,
  ended_at timestamptz,
  rule_version text not null,
  primary key (community_id, project_id),
  unique (community_id, year, sequence),
  check (lead_account is null or lead_unit is null),
  check ((lead_name = '') = (lead_account is null and lead_unit is null)),
  check ((status in ('COMPLETED', 'WITHDRAWN')) = (ended_at is not null)),
  check (ended_at is not null or lead_name <> '' or lead_due_at is not null),
  check (status <> 'PROPOSED' or decision_due_at is not null),
  check (status <> 'RUNNING' or (report_due_at is not null and inspection_due_at is not null))
);
select platform.place_sharded('projects.project', 'community_id', 'projects.number_counter');
select platform.publish('projects.project',
  'community_id, project_id, year, sequence, status, stage, title, aim, beneficiaries, partners, plan, budget, evidence, lead_name, percent, next_on, below, published, proposed_at, decision_due_at, lead_due_at, report_due_at, inspection_due_at, due_at, report_provisional, inspection_provisional, ended_at');
create index project_newest on projects.project (community_id, proposed_at desc, project_id desc);
create index project_newest_by_status on projects.project
  (community_id, status, proposed_at desc, project_id desc);
create index project_open on projects.project (community_id, due_at, project_id)
  where ended_at is null;
create index project_of_account on projects.project (community_id, lead_account, due_at)
  where lead_account is not null;
create index project_of_unit on projects.project (community_id, lead_unit, due_at)
  where lead_unit is not null;

-- Steps of the plan. Their weights sum to 100, and none waits for itself: the command guards both.
create table projects.milestone (
  community_id bigint not null,
  project_id uuid not null,
  position int not null,
  title text not null,
  weight int not null check (weight between 1 and 100),
  due_on date not null,
  after int[] not null, -- positions that have to be done before
  done_on date,
  published boolean not null default true,
  primary key (community_id, project_id, position)
);
select platform.place_sharded('projects.milestone', 'community_id', 'projects.project');
select platform.publish('projects.milestone',
  'community_id, project_id, position, title, weight, due_on, after, done_on, published');
alter table projects.milestone add foreign key (community_id, project_id) references projects.project;

-- The needs that it answers (PROJ-11).
create table projects.project_need (
  community_id bigint not null,
  project_id uuid not null,
  need_id uuid not null,
  published boolean not null default true,
  primary key (community_id, project_id, need_id)
);
select platform.place_sharded('projects.project_need', 'community_id', 'projects.project');
select platform.publish('projects.project_need', 'community_id, project_id, need_id, published');
alter table projects.project_need
  add foreign key (community_id, project_id) references projects.project;
create index project_need_by_need on projects.project_need (community_id, need_id);

-- Papers of a project; for whoever manages projects.
create table projects.document (
  community_id bigint not null,
  project_id uuid not null,
  sha256 text not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (community_id, project_id, sha256)
);
select platform.place_sharded('projects.document', 'community_id', 'projects.project');
alter table projects.document add foreign key (community_id, project_id) references projects.project;

-- What happened, step by step; ids and codes only.
create table projects.step (
  community_id bigint not null,
  project_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  stage text not null,
  published boolean not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  primary key (community_id, project_id, sequence)
);
select platform.place_sharded('projects.step', 'community_id', 'projects.project');
alter table projects.step add foreign key (community_id, project_id) references projects.project;
select platform.append_only('projects.step');
select platform.publish('projects.step',
  'community_id, project_id, sequence, action, published, happened_at');

-- What was said at a step and by whom: erasable.
create table projects.step_note (
  community_id bigint not null,
  project_id uuid not null,
  sequence int not null,
  published boolean not null,
  party text not null,
  note text not null,
  salt text not null,
  primary key (community_id, project_id, sequence)
);
select platform.place_sharded('projects.step_note', 'community_id', 'projects.project');
alter table projects.step_note
  add foreign key (community_id, project_id, sequence) references projects.step;
select platform.publish('projects.step_note',
  'community_id, project_id, sequence, published, party, note');

-- The three answers of a progress report (PROJ-2).
create table projects.report (
  community_id bigint not null,
  project_id uuid not null,
  sequence int not null, -- of its step
  did text not null,
  comes text not null,
  hinders text not null,
  percent int not null,
  published boolean not null default true,
  primary key (community_id, project_id, sequence)
);
select platform.place_sharded('projects.report', 'community_id', 'projects.project');
alter table projects.report
  add foreign key (community_id, project_id, sequence) references projects.step;
select platform.publish('projects.report',
  'community_id, project_id, sequence, did, comes, hinders, percent, published');

create view projects.v_public_project with (security_invoker = true) as
  select community_id, project_id, year, sequence, status, stage, title, aim, beneficiaries, partners,
    plan, budget, evidence, lead_name, percent, next_on, below, proposed_at, decision_due_at,
    lead_due_at, report_due_at, inspection_due_at, due_at, report_provisional, inspection_provisional, ended_at
  from projects.project where published;
create view projects.v_public_milestone with (security_invoker = true) as
  select community_id, project_id, position, title, weight, due_on, after, done_on
  from projects.milestone where published;
create view projects.v_public_project_need with (security_invoker = true) as
  select community_id, project_id, need_id from projects.project_need where published;
create view projects.v_public_step with (security_invoker = true) as
  select s.community_id, s.project_id, s.sequence, s.action, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note
  from projects.step s
  left join projects.step_note n on n.community_id = s.community_id and n.project_id = s.project_id
    and n.sequence = s.sequence and n.published
  where s.published;
create view projects.v_public_report with (security_invoker = true) as
  select community_id, project_id, sequence, did, comes, hinders, percent
  from projects.report where published;
grant select on projects.v_public_project, projects.v_public_milestone,
  projects.v_public_project_need, projects.v_public_step, projects.v_public_report to linli_public, linli_app;
