-- What kind of community it is (ORG-7): templates are chosen by it. Null until somebody says so.
alter table directory.community add column type text;

-- Mandate lists 权责清单 (ORG-4). The draft is a working paper of which a community has one at most:
-- the primary key sees to it. It is read and written whole; `version` guards against two hands at once.
create table directory.mandate_draft (
  community_id bigint not null references directory.area,
  origin text not null,
  mandates jsonb not null,
  version int not null default 0,
  primary key (community_id)
);
select platform.place_sharded('directory.mandate_draft', 'community_id');

-- What was published stays as it was: rows are only added. In force on a day is the edition with the
-- latest `effective_from` up to that day; that no two share a day makes it one.
create table directory.mandate_edition (
  community_id bigint not null references directory.area,
  edition int not null check (edition > 0),
  effective_from date not null,
  origin text not null,
  salt text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  published boolean not null default true check (published),
  primary key (community_id, edition),
  unique (community_id, effective_from)
);
select platform.place_sharded('directory.mandate_edition', 'community_id', 'directory.mandate_draft');
select platform.append_only('directory.mandate_edition');
select platform.publish('directory.mandate_edition',
  'community_id, edition, effective_from, origin, salt, published_at, published');

-- One matter of a list. Says what offices do and where the law says so; nothing in it is personal, so
-- it may stand in a table that only grows. A matter keeps its id from edition to edition.
create table directory.mandate (
  community_id bigint not null,
  edition int not null,
  mandate_id uuid not null,
  position int not null,
  matter text not null,
  words text not null,
  categories text[] not null,
  duty text not null check (duty in ('DOES', 'HELPS', 'REPORTS', 'NOT_OURS')),
  body text not null,
  body_name text not null,
  basis text not null,
  checked boolean not null,
  deadline text not null,
  phone text not null,
  published boolean not null default true check (published),
  primary key (community_id, edition, mandate_id),
  unique (community_id, edition, position),
  check (duty <> 'NOT_OURS' or phone <> '')
);
select platform.place_sharded('directory.mandate', 'community_id', 'directory.mandate_edition');
alter table directory.mandate add foreign key (community_id, edition)
  references directory.mandate_edition;
select platform.append_only('directory.mandate');
select platform.publish('directory.mandate',
  'community_id, edition, mandate_id, position, matter, words, categories, duty, body, body_name, basis, checked, deadline, phone, published');

create view directory.v_public_mandate_edition with (security_invoker = true) as
  select community_id, edition, effective_from, origin, salt, published_at
  from directory.mandate_edition where published;
create view directory.v_public_mandate with (security_invoker = true) as
  select community_id, edition, mandate_id, position, matter, words, categories, duty, body,
    body_name, basis, checked, deadline, phone
  from directory.mandate where published;
grant select on directory.v_public_mandate_edition, directory.v_public_mandate
  to linli_public, linli_app;

-- Posts of a community (ORG-11): who does what for residents. Which kinds are public is a rule.
create table directory.post (
  community_id bigint not null references directory.area,
  post_id uuid not null,
  kind text not null,
  place text not null,
  phone text not null,
  published boolean not null,
  established_at timestamptz not null,
  primary key (community_id, post_id),
  unique (community_id, kind, place)
);
select platform.place_sharded('directory.post', 'community_id');
select platform.publish('directory.post', 'community_id, post_id, kind, place, phone, published');

-- Who held a post from which day until the day before which. Names: erasable, so not append-only.
create table directory.post_holding (
  community_id bigint not null,
  holding_id uuid not null,
  post_id uuid not null,
  holder text not null,
  from_day date not null,
  until_day date,
  published boolean not null,
  primary key (community_id, holding_id),
  check (until_day is null or until_day >= from_day),
  exclude using gist (community_id with =, post_id with =, daterange(from_day, until_day) with &&)
);
select platform.place_sharded('directory.post_holding', 'community_id', 'directory.post');
alter table directory.post_holding add foreign key (community_id, post_id) references directory.post;
create index post_holding_by_post on directory.post_holding (community_id, post_id, from_day);
select platform.publish('directory.post_holding',
  'community_id, post_id, holder, from_day, until_day, published');

create view directory.v_public_post with (security_invoker = true) as
  select p.community_id, p.post_id, p.kind, p.place, p.phone, h.holder, h.from_day, h.until_day
  from directory.post p
  left join directory.post_holding h on h.community_id = p.community_id and h.post_id = p.post_id
    and h.published
  where p.published;
grant select on directory.v_public_post to linli_public, linli_app;

-- What staffing is compared with (ORG-6): the profile a community chose and the figures it entered.
create table directory.staffing (
  community_id bigint not null references directory.area,
  profile text not null,
  population int not null check (population > 0),
  counted_on date not null,
  population_source text not null,
  volunteers int check (volunteers >= 0),
  training_hours int check (training_hours >= 0),
  primary key (community_id)
);
select platform.place_sharded('directory.staffing', 'community_id');

-- 1+N (ORG-5): which post looks after a unit; one at a time, earlier ones stay as history.
create table directory.unit_worker (
  community_id bigint not null,
  assignment_id uuid not null,
  organization_id uuid not null,
  post_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (community_id, assignment_id)
);
select platform.place_sharded('directory.unit_worker', 'community_id', 'directory.organization');
alter table directory.unit_worker add foreign key (community_id, organization_id)
  references directory.organization;
alter table directory.unit_worker add foreign key (community_id, post_id) references directory.post;
create unique index unit_worker_now on directory.unit_worker (community_id, organization_id)
  where until_day is null;
create index unit_worker_by_unit on directory.unit_worker (community_id, organization_id, from_day);
create index unit_worker_by_post on directory.unit_worker (community_id, post_id)
  where until_day is null;

-- Whom a unit names for talking to the community: names and phones, erasable.
create table directory.unit_liaison (
  community_id bigint not null,
  liaison_id uuid not null,
  organization_id uuid not null,
  name text not null,
  phone text not null,
  from_day date not null,
  until_day date,
  primary key (community_id, liaison_id)
);
select platform.place_sharded('directory.unit_liaison', 'community_id', 'directory.organization');
alter table directory.unit_liaison add foreign key (community_id, organization_id)
  references directory.organization;
create unique index unit_liaison_now on directory.unit_liaison (community_id, organization_id, phone)
  where until_day is null;
create index unit_liaison_by_unit on directory.unit_liaison (community_id, organization_id, from_day);

create index organization_by_day on directory.organization
  (community_id, registered_at desc, organization_id desc);
