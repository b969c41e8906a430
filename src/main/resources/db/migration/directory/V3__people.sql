-- Counts what happened to a community's registers of people and dwellings. Every writer takes this
-- row first and holds it until commit, so a community has one writer at a time; an import also
-- learns from it whether anything changed since its preview.
create table directory.people_register (
  community_id bigint primary key references directory.area,
  changes bigint not null
);
select platform.place_sharded('directory.people_register', 'community_id', 'directory.organization');

-- A household has exactly one representative: the column is not null, and while the household runs
-- the foreign key added below, checked at commit, wants that person among its members.
create table directory.household (
  community_id bigint not null references directory.area,
  household_id uuid not null,
  dwelling_id uuid not null,
  -- 户号: tells households of one dwelling apart.
  label text not null default '',
  representative_id uuid not null,
  formed_at timestamptz not null,
  ended_on date,
  running_id uuid generated always as (case when ended_on is null then household_id end) stored,
  version int not null default 0,
  primary key (community_id, household_id)
);
select platform.place_sharded('directory.household', 'community_id', 'directory.organization');
alter table directory.household add foreign key (community_id, dwelling_id) references directory.dwelling;
create unique index household_in_dwelling on directory.household (community_id, dwelling_id, label)
  where ended_on is null;
create index household_newest on directory.household (community_id, household_id desc);

-- Only the name is required. The number of an identity document is sealed by the vault and found by
-- its keyed hash.
create table directory.person (
  community_id bigint not null references directory.area,
  person_id uuid not null,
  -- 编号: the community's own number of this person.
  reference text,
  name text not null check (name <> ''),
  phone text not null default '',
  sex text check (sex in ('F', 'M')),
  born_on date,
  document_kind text,
  document_sealed bytea,
  document_hash bytea,
  household_id uuid,
  relation text,
  moved_in_on date,
  moved_out_on date,
  deceased_on date,
  merged_into uuid,
  registered_at timestamptz not null,
  version int not null default 0,
  primary key (community_id, person_id),
  unique (community_id, household_id, person_id),
  check ((document_kind is null) = (document_sealed is null)),
  check ((document_kind is null) = (document_hash is null)),
  check ((household_id is null) = (relation is null))
);
select platform.place_sharded('directory.person', 'community_id', 'directory.organization');
alter table directory.person add foreign key (community_id, household_id)
  references directory.household deferrable initially deferred;
alter table directory.household add constraint representative_is_a_member
  foreign key (community_id, running_id, representative_id)
  references directory.person (community_id, household_id, person_id) deferrable initially deferred;
create unique index person_reference on directory.person (community_id, reference)
  where reference is not null and merged_into is null;
create index person_newest on directory.person (community_id, person_id desc) where merged_into is null;
create index person_by_phone on directory.person (community_id, phone, person_id desc)
  where phone <> '' and merged_into is null;
create index person_by_document on directory.person (community_id, document_hash, person_id desc)
  where document_hash is not null and merged_into is null;

-- Pieces of one and two characters of every name. A table, because under row security the planner
-- refuses arrays an index: `@>` is not leakproof, `=` is.
create table directory.person_gram (
  community_id bigint not null,
  gram text not null,
  person_id uuid not null,
  primary key (community_id, gram, person_id)
);
select platform.place_sharded('directory.person_gram', 'community_id', 'directory.organization');
alter table directory.person_gram add foreign key (community_id, person_id)
  references directory.person on delete cascade;
create index person_gram_by_person on directory.person_gram (community_id, person_id);

-- Exclusive area 专有部分面积 in 0.01 m²; its source ranks register, measured, contract (Civil Code
-- 278 as interpreted in 2009, art. 8).
alter table directory.dwelling add column exclusive_area int check (exclusive_area > 0);
alter table directory.dwelling add column area_source text
  check (area_source in ('register', 'measured', 'contract'));
alter table directory.dwelling add check ((exclusive_area is null) = (area_source is null));
alter table directory.dwelling add column version int not null default 0;

-- Who owns a dwelling, since when and until when; a sale ends rows and begins others.
create table directory.ownership (
  community_id bigint not null references directory.area,
  ownership_id uuid not null,
  dwelling_id uuid not null,
  person_id uuid,
  organization_id uuid,
  -- sole 单独所有, shares 按份共有, joint 共同共有.
  kind text not null check (kind in ('sole', 'shares', 'joint')),
  share_of bigint,
  share_in bigint,
  since date,
  until date,
  -- The owner died: who inherits is not recorded yet.
  inheritance_open boolean not null default false,
  registered_at timestamptz not null,
  version int not null default 0,
  primary key (community_id, ownership_id),
  check ((person_id is null) <> (organization_id is null)),
  check ((kind = 'shares') = (share_of is not null and share_in is not null)),
  check (share_of is null or share_of between 1 and share_in)
);
select platform.place_sharded('directory.ownership', 'community_id', 'directory.organization');
alter table directory.ownership add foreign key (community_id, dwelling_id) references directory.dwelling;
alter table directory.ownership add foreign key (community_id, person_id) references directory.person;
alter table directory.ownership add foreign key (community_id, organization_id)
  references directory.organization;
create index ownership_of_dwelling on directory.ownership (community_id, dwelling_id);
create index ownership_of_person on directory.ownership (community_id, person_id);
create index ownership_of_organization on directory.ownership (community_id, organization_id);

create table directory.tenancy (
  community_id bigint not null references directory.area,
  tenancy_id uuid not null,
  dwelling_id uuid not null,
  person_id uuid not null,
  since date,
  until date,
  primary key (community_id, tenancy_id)
);
select platform.place_sharded('directory.tenancy', 'community_id', 'directory.organization');
alter table directory.tenancy add foreign key (community_id, dwelling_id) references directory.dwelling;
alter table directory.tenancy add foreign key (community_id, person_id) references directory.person;
create unique index tenancy_running on directory.tenancy (community_id, dwelling_id, person_id)
  where until is null;
create index tenancy_of_person on directory.tenancy (community_id, person_id);

-- A file of a register: previewed, then committed, for a day undone. The content is sealed and goes
-- once it was committed or a day is over.
create table directory.register_import (
  community_id bigint not null references directory.area,
  import_id uuid not null,
  register text not null check (register in ('people', 'organizations')),
  file_name text not null,
  sha256 text not null,
  content bytea,
  -- The wrong cells with what stands in them, sealed as well.
  problems bytea,
  state text not null,
  -- What people_register counted when the preview was made.
  seen_changes bigint not null,
  rows_read int not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  doubtful int not null,
  wrong int not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  committed_by uuid,
  committed_at timestamptz,
  undone_at timestamptz,
  kept_rows int not null default 0,
  primary key (community_id, import_id)
);
select platform.place_sharded('directory.register_import', 'community_id', 'directory.organization');
create index register_import_newest on directory.register_import (community_id, import_id desc);

-- What an import did to each row, with the row as it was before; empty for a row it made.
create table directory.import_change (
  community_id bigint not null,
  import_id uuid not null,
  record text not null check (record in ('person', 'household', 'dwelling', 'ownership', 'organization')),
  row_id uuid not null,
  version int not null,
  before jsonb,
  primary key (community_id, import_id, record, row_id)
);
select platform.place_sharded('directory.import_change', 'community_id', 'directory.organization');
alter table directory.import_change add foreign key (community_id, import_id)
  references directory.register_import on delete cascade;

-- Two persons that somebody looked at and found to be two.
create table directory.not_the_same (
  community_id bigint not null references directory.area,
  lower_id uuid not null,
  upper_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (community_id, lower_id, upper_id),
  check (lower_id < upper_id)
);
select platform.place_sharded('directory.not_the_same', 'community_id', 'directory.organization');
alter table directory.not_the_same add foreign key (community_id, lower_id)
  references directory.person on delete cascade;
alter table directory.not_the_same add foreign key (community_id, upper_id)
  references directory.person on delete cascade;
create index not_the_same_by_upper on directory.not_the_same (community_id, upper_id);

-- A merge and what it moved, so that it can be taken back.
create table directory.person_merge (
  community_id bigint not null references directory.area,
  merge_id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  before jsonb not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  primary key (community_id, merge_id)
);
select platform.place_sharded('directory.person_merge', 'community_id', 'directory.organization');
alter table directory.person_merge add foreign key (community_id, kept_id)
  references directory.person on delete cascade;
alter table directory.person_merge add foreign key (community_id, gone_id)
  references directory.person on delete cascade;
create index person_merge_newest on directory.person_merge (community_id, merge_id desc);
create index person_merge_by_kept on directory.person_merge (community_id, kept_id);
create index person_merge_by_gone on directory.person_merge (community_id, gone_id);

-- Special groups. Every tag stands on a consent; consent_id will name it once consents are kept.
create table directory.person_tag (
  community_id bigint not null,
  tag_id uuid not null,
  person_id uuid not null,
  tag text not null,
  purpose text not null,
  consent_way text not null check (consent_way in ('online', 'paper', 'oral')),
  witness text not null,
  given_on date not null,
  withdrawn_on date,
  consent_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (community_id, tag_id),
  check (consent_way <> 'oral' or witness <> '')
);
select platform.place_sharded('directory.person_tag', 'community_id', 'directory.organization');
alter table directory.person_tag add foreign key (community_id, person_id)
  references directory.person on delete cascade;
create unique index person_tag_once on directory.person_tag (community_id, person_id, tag)
  where withdrawn_on is null;
create index person_tag_by_tag on directory.person_tag (community_id, tag, tag_id desc)
  where withdrawn_on is null;

-- Units in full. The credit code is checked by GB 32100 before it comes here.
alter table directory.organization add column credit_code text;
alter table directory.organization add column contact_name text not null default '';
alter table directory.organization add column contact_phone text not null default '';
alter table directory.organization add column address text not null default '';
alter table directory.organization add column ended_on date;
alter table directory.organization add column version int not null default 0;
create unique index organization_by_code on directory.organization (community_id, credit_code)
  where credit_code is not null;

-- 年度共建承诺 (ORG-10).
create table directory.commitment (
  community_id bigint not null,
  commitment_id uuid not null,
  organization_id uuid not null,
  year int not null check (year between 2000 and 2999),
  content text not null,
  target text not null,
  -- Null until the year is looked back on.
  kept boolean,
  pledged_at timestamptz not null,
  version int not null default 0,
  primary key (community_id, commitment_id)
);
select platform.place_sharded('directory.commitment', 'community_id', 'directory.organization');
alter table directory.commitment add foreign key (community_id, organization_id)
  references directory.organization;
create index commitment_of_year on directory.commitment (community_id, year, organization_id);
create index commitment_of_organization on directory.commitment (community_id, organization_id, year desc);
create index organization_newest on directory.organization
  (community_id, registered_at desc, organization_id desc);
