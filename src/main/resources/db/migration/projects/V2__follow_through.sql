-- A red light opens a rectification 整改: until when it is to be put right, and since when it waits to
-- be looked at again (PROJ-3). Its story stands in the steps.
alter table projects.project add column rectification_due_at timestamptz;
alter table projects.project add column rectification_provisional boolean not null default false;
alter table projects.project add column rectified_at timestamptz;
alter table projects.project
  add check (rectified_at is null or rectification_due_at is not null);
grant select (rectification_due_at, rectification_provisional, rectified_at)
  on projects.project to linli_public;
create or replace view projects.v_public_project with (security_invoker = true) as
  select community_id, project_id, year, sequence, status, stage, title, aim, beneficiaries, partners,
    plan, budget, evidence, lead_name, percent, next_on, below, proposed_at, decision_due_at,
    lead_due_at, report_due_at, inspection_due_at, due_at, report_provisional,
    inspection_provisional, ended_at, rectification_due_at, rectification_provisional, rectified_at
  from projects.project where published;

-- Warning 预警, supervision 督办, interview 约谈 (PROJ-2): the platform proposes each when something is
-- late for so long; a named leader issues it. Of one clock each is proposed once, which the unique
-- key guards; the lock of the project's row, that an issued one is not dropped meanwhile.
create table projects.letter (
  community_id bigint not null,
  letter_id uuid not null,
  project_id uuid not null,
  level text not null,
  kind text not null, -- of the clock
  due_at timestamptz not null, -- when that was due
  addressee text not null, -- who led it then
  softly boolean not null, -- to units that are not the administration's
  status text not null,
  proposed_at timestamptz not null,
  words text not null default '',
  answer_by date,
  issued_by uuid,
  issuer text not null default '',
  issued_at timestamptz,
  answer text not null default '',
  answerer text not null default '',
  answered_at timestamptz,
  primary key (community_id, letter_id),
  unique (community_id, project_id, kind, due_at, level),
  check ((status in ('ISSUED', 'ANSWERED')) = (issued_at is not null)),
  check ((status = 'ANSWERED') = (answered_at is not null))
);
select platform.place_sharded('projects.letter', 'community_id', 'projects.project');
alter table projects.letter add foreign key (community_id, project_id) references projects.project;
create index letter_by_status on projects.letter (community_id, status, proposed_at, letter_id)
  where status in ('PROPOSED', 'ISSUED');
