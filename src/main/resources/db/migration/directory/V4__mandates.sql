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
