select platform.open_schema('cases');

-- A good project that its community writes up for others (PROJ-5). Whoever checks or changes one holds
-- its row until the end of the transaction; the unique key guards that a project is written up once,
-- the check that nothing waits without a day until when.
create table cases.written (
  community_id bigint not null references directory.area,
  case_id uuid not null,
  year int not null, -- of the project's number
  sequence int not null,
  status text not null check (status in ('CHECKING', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
  content jsonb not null,
  reason text not null default '', -- why it was returned or withdrawn
  written_by uuid not null,
  written_at timestamptz not null,
  due_at timestamptz,
  provisional boolean not null default false,
  primary key (community_id, case_id),
  unique (community_id, year, sequence),
  check ((status in ('CHECKING', 'RETURNED')) = (due_at is not null))
);
select platform.place_sharded('cases.written', 'community_id');
create index written_newest on cases.written (community_id, written_at desc, case_id desc);

-- The library 案例库: what was checked, the same for all communities; words without personal data.
create table cases.library (
  case_id uuid primary key,
  community_id bigint not null references directory.area,
  community text not null, -- its name and code, as it was published
  code text not null,
  year int not null, -- of the project's number
  sequence int not null,
  community_type text not null,
  category text not null,
  title text not null,
  years int not null, -- for how many it has been supported
  content jsonb, -- gone since it was withdrawn; copies still say where they come from
  grams int[] not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (content is not null))
);
select platform.place_reference('cases.library');
create index library_newest on cases.library (published_at desc, case_id desc)
  where withdrawn_at is null;
create index library_by_type on cases.library (community_type, published_at desc, case_id desc)
  where withdrawn_at is null;
create index library_by_category on cases.library (category, published_at desc, case_id desc)
  where withdrawn_at is null;
create index library_by_words on cases.library using gin (grams);
create index library_of_project on cases.library (community_id, year, sequence);
grant select (case_id, community_id, community, code, year, sequence, community_type, category, title,
  years, content, grams, published_at, withdrawn_at) on cases.library to linli_public;
create view cases.v_public_case with (security_invoker = true) as
  select case_id, community_id, community, code, year, sequence, community_type, category, title, years,
    content, grams, published_at, withdrawn_at
  from cases.library;

-- Which project was begun from which case, and how far it is: both sides read it (PROJ-7).
create table cases.copy (
  community_id bigint not null references directory.area,
  project_id uuid not null,
  case_id uuid not null references cases.library,
  community text not null,
  code text not null,
  year int not null,
  sequence int not null,
  title text not null,
  status text not null,
  percent int not null check (percent between 0 and 100),
  copied_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (community_id, project_id)
);
select platform.place_reference('cases.copy');
create index copy_of_case on cases.copy (case_id, copied_at desc);
grant select (community_id, project_id, case_id, community, code, year, sequence, title, status, percent,
  copied_at, moved_at) on cases.copy to linli_public;
create view cases.v_public_copy with (security_invoker = true) as
  select community_id, project_id, case_id, community, code, year, sequence, title, status, percent,
    copied_at, moved_at
  from cases.copy;

-- One community, one brand 一社区一品牌: the primary key guards that there is one (PROJ-5).
create table cases.brand (
  community_id bigint primary key references directory.area,
  year int not null, -- of the project's number
  sequence int not null,
  title text not null,
  words text not null,
  published boolean not null default true,
  chosen_by uuid not null,
  chosen_at timestamptz not null
);
select platform.place_sharded('cases.brand', 'community_id', 'cases.written');
select platform.publish('cases.brand', 'community_id, year, sequence, title, words, published');
create view cases.v_public_brand with (security_invoker = true) as
  select community_id, year, sequence, title, words from cases.brand where published;

-- A pilot 试点 of a case or of a project (PROJ-7), filed instead of approved 备案 (PROJ-10). Whoever
-- moves one holds its row; the check guards that none that goes on is without a next day.
create table cases.pilot (
  community_id bigint not null references directory.area,
  pilot_id uuid not null,
  case_id uuid, -- of which it is, or
  year int, -- the number of the project
  sequence int,
  title text not null, -- of the case or project, as it was then
  question text not null,
  what text not null,
  why_safe text not null,
  in_charge text not null,
  places int not null check (places between 1 and 200),
  starts_on date not null,
  ends_on date not null,
  review_on date not null,
  status text not null check (status in
    ('FILED', 'TO_REVISE', 'READY', 'RUNNING', 'SPREADING', 'DONE', 'STOPPED', 'WITHDRAWN')),
  filed_by uuid not null,
  filed_at timestamptz not null,
  passed_at timestamptz,
  due_at timestamptz,
  provisional boolean not null default false,
  published boolean not null default true,
  rule_version text not null,
  primary key (community_id, pilot_id),
  check ((case_id is null) = (year is not null and sequence is not null)),
  check (starts_on <= ends_on and ends_on <= review_on),
  check ((status in ('DONE', 'STOPPED', 'WITHDRAWN')) = (due_at is null))
);
select platform.place_sharded('cases.pilot', 'community_id', 'cases.written');
select platform.publish('cases.pilot',
  'community_id, pilot_id, case_id, year, sequence, title, question, what, why_safe, in_charge, places, starts_on, ends_on, review_on, status, filed_at, passed_at, due_at, provisional, published');
create index pilot_newest on cases.pilot (community_id, filed_at desc, pilot_id desc);
create index pilot_open on cases.pilot (community_id, due_at, pilot_id) where due_at is not null;
create index pilot_of_case on cases.pilot (community_id, case_id) where case_id is not null;

-- What has to hold before it begins.
create table cases.criterion (
  community_id bigint not null,
  pilot_id uuid not null,
  position int not null,
  words text not null,
  met_on date,
  published boolean not null default true,
  primary key (community_id, pilot_id, position)
);
select platform.place_sharded('cases.criterion', 'community_id', 'cases.written');
alter table cases.criterion add foreign key (community_id, pilot_id) references cases.pilot;
select platform.publish('cases.criterion',
  'community_id, pilot_id, position, words, met_on, published');

-- What is measured before and after, and who does it.
create table cases.measure (
  community_id bigint not null,
  pilot_id uuid not null,
  position int not null,
  name text not null,
  baseline numeric not null,
  target numeric not null,
  measured_by text not null,
  measured numeric,
  published boolean not null default true,
  primary key (community_id, pilot_id, position)
);
select platform.place_sharded('cases.measure', 'community_id', 'cases.written');
alter table cases.measure add foreign key (community_id, pilot_id) references cases.pilot;
select platform.publish('cases.measure',
  'community_id, pilot_id, position, name, baseline, target, measured_by, measured, published');

create table cases.pilot_step (
  community_id bigint not null,
  pilot_id uuid not null,
  sequence int not null,
  action text not null,
  party text not null,
  note text not null,
  done_by uuid not null,
  done_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, pilot_id, sequence)
);
select platform.place_sharded('cases.pilot_step', 'community_id', 'cases.written');
alter table cases.pilot_step add foreign key (community_id, pilot_id) references cases.pilot;
select platform.publish('cases.pilot_step',
  'community_id, pilot_id, sequence, action, party, note, done_at, published');

-- Which communities are asked to do the same, by when, and what they say: read and written by both
-- sides. Whoever copies the case has taken it up without a word.
create table cases.spread (
  pilot_id uuid not null,
  for_community_id bigint not null references directory.area,
  community_id bigint not null references directory.area, -- of the pilot
  from_community text not null, -- names and codes as they were
  from_code text not null,
  for_community text not null,
  for_code text not null,
  case_id uuid references cases.library,
  title text not null,
  by_on date not null,
  state text not null check (state in ('ASKED', 'TAKEN_UP', 'REFUSED')),
  reason text not null default '',
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (pilot_id, for_community_id),
  check ((state = 'ASKED') = (answered_at is null))
);
select platform.place_reference('cases.spread');
create index spread_to_answer on cases.spread (for_community_id, by_on) where state = 'ASKED';
grant select (pilot_id, for_community_id, community_id, from_community, from_code, for_community, for_code,
  case_id, title, by_on, state, reason, asked_at, answered_at) on cases.spread to linli_public;
create view cases.v_public_spread with (security_invoker = true) as
  select pilot_id, for_community_id, community_id, from_community, from_code, for_community, for_code,
    case_id, title, by_on, state, reason, asked_at, answered_at
  from cases.spread;

create view cases.v_public_pilot with (security_invoker = true) as
  select community_id, pilot_id, case_id, year, sequence, title, question, what, why_safe, in_charge,
    places, starts_on, ends_on, review_on, status, filed_at, passed_at, due_at, provisional
  from cases.pilot where published;
create view cases.v_public_criterion with (security_invoker = true) as
  select community_id, pilot_id, position, words, met_on from cases.criterion where published;
create view cases.v_public_measure with (security_invoker = true) as
  select community_id, pilot_id, position, name, baseline, target, measured_by, measured
  from cases.measure where published;
create view cases.v_public_pilot_step with (security_invoker = true) as
  select community_id, pilot_id, sequence, action, party, note, done_at
  from cases.pilot_step where published;
grant select on cases.v_public_case, cases.v_public_copy, cases.v_public_brand, cases.v_public_pilot,
  cases.v_public_criterion, cases.v_public_measure, cases.v_public_pilot_step, cases.v_public_spread
  to linli_public, linli_app;
