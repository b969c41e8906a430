-- Double random, one public 双随机一公开 (SUP-2). A plan is a draw of this year's projects and of who looks at
-- them. That a year has one plan is guarded by the unique index; whoever changes a plan holds its row.
create table supervision.audit_plan (
  community_id bigint not null references directory.area,
  plan_id uuid not null,
  year int not null,
  draw_id uuid not null,
  status text not null check (status in ('DRAWING', 'OPEN', 'VOID')),
  inspectors int not null check (inspectors > 0), -- of each project
  rule_version text not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, plan_id)
);
select platform.place_sharded('supervision.audit_plan', 'community_id', 'supervision.code');
create unique index audit_plan_one on supervision.audit_plan (community_id, year)
  where status <> 'VOID';
create index audit_plan_newest on supervision.audit_plan (community_id, planned_at desc);
select platform.publish('supervision.audit_plan',
  'community_id, plan_id, year, draw_id, status, inspectors, rule_version, planned_at, published');

-- One project that was drawn. Whoever changes it or anything of it holds its row.
create table supervision.audit (
  community_id bigint not null,
  audit_id uuid not null,
  plan_id uuid not null,
  project_id uuid not null,
  year int not null, -- of the project's number
  sequence int not null,
  title text not null,
  status text not null check (status in ('OPEN', 'PUBLISHED')),
  opened_at timestamptz not null,
  due_at timestamptz not null, -- until it is published
  due_provisional boolean not null,
  summary text not null default '',
  published_at timestamptz,
  published boolean not null default true,
  primary key (community_id, audit_id),
  unique (community_id, plan_id, project_id),
  foreign key (community_id, plan_id) references supervision.audit_plan,
  check ((status = 'PUBLISHED') = (published_at is not null))
);
select platform.place_sharded('supervision.audit', 'community_id', 'supervision.code');
create index audit_of_project on supervision.audit (community_id, project_id, opened_at desc);
create index audit_newest on supervision.audit (community_id, opened_at desc, audit_id desc);
create index audit_open on supervision.audit (community_id, due_at) where status = 'OPEN';
-- What is found stays with those who look until they publish it.
select platform.publish('supervision.audit',
  'community_id, audit_id, plan_id, project_id, year, sequence, title, status, opened_at, due_at, due_provisional, published_at, published');

-- Who looks: the number that was drawn is public, who it is only staff know.
create table supervision.audit_inspector (
  community_id bigint not null,
  audit_id uuid not null,
  number int not null, -- on the list of the draw
  account_id uuid not null,
  signed_at timestamptz, -- that all is as it stands there
  published boolean not null default true,
  primary key (community_id, audit_id, number),
  unique (community_id, audit_id, account_id),
  foreign key (community_id, audit_id) references supervision.audit
);
select platform.place_sharded('supervision.audit_inspector', 'community_id', 'supervision.code');
create index audit_inspector_of_account on supervision.audit_inspector (community_id, account_id);
select platform.publish('supervision.audit_inspector',
  'community_id, audit_id, number, signed_at, published');

-- The checklist as it was when the audit began, and what was found by each line of it.
create table supervision.audit_line (
  community_id bigint not null,
  audit_id uuid not null,
  position int not null,
  asked text not null,
  grave boolean not null, -- a no is a major finding
  answer text not null check (answer in ('', 'YES', 'NO', 'NOT_APPLICABLE')),
  remark text not null,
  finding_id uuid, -- where the project has to put it right
  published boolean not null default false,
  primary key (community_id, audit_id, position),
  foreign key (community_id, audit_id) references supervision.audit,
  check (answer <> 'NO' or remark <> '')
);
select platform.place_sharded('supervision.audit_line', 'community_id', 'supervision.code');
select platform.publish('supervision.audit_line',
  'community_id, audit_id, position, asked, grave, answer, remark, finding_id, published');

-- The words with which it was published; the table above keeps drafts from the public.
create table supervision.audit_result (
  community_id bigint not null,
  audit_id uuid not null,
  summary text not null,
  problems int not null,
  published boolean not null default true,
  primary key (community_id, audit_id),
  foreign key (community_id, audit_id) references supervision.audit
);
select platform.place_sharded('supervision.audit_result', 'community_id', 'supervision.code');
select platform.append_only('supervision.audit_result');
select platform.publish('supervision.audit_result',
  'community_id, audit_id, summary, problems, published');

create view supervision.v_public_audit_plan with (security_invoker = true) as
  select community_id, plan_id, year, draw_id, status, inspectors, rule_version, planned_at
  from supervision.audit_plan where published;
create view supervision.v_public_audit with (security_invoker = true) as
  select community_id, audit_id, plan_id, project_id, year, sequence, title, status, opened_at,
    due_at, due_provisional, published_at
  from supervision.audit where published;
create view supervision.v_public_audit_inspector with (security_invoker = true) as
  select community_id, audit_id, number, signed_at
  from supervision.audit_inspector where published;
create view supervision.v_public_audit_line with (security_invoker = true) as
  select community_id, audit_id, position, asked, grave, answer, remark, finding_id
  from supervision.audit_line where published;
create view supervision.v_public_audit_result with (security_invoker = true) as
  select community_id, audit_id, summary, problems from supervision.audit_result where published;
grant select on supervision.v_public_audit_plan, supervision.v_public_audit,
  supervision.v_public_audit_inspector, supervision.v_public_audit_line,
  supervision.v_public_audit_result to linli_public, linli_app;
