select platform.open_schema('pacts');

create table pacts.number_counter (
  community_id bigint not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('pacts.number_counter', 'community_id');

-- What neighbours agree to keep 公约 (CULT-3): one row for a pact and the draft of its next version. Whoever changes
-- it, or says something about its draft, holds this row until the end of the transaction.
create table pacts.pact (
  community_id bigint not null references directory.area,
  pact_id uuid not null,
  year int not null,
  sequence int not null,
  kind text not null check (kind in ('RESIDENTS', 'VILLAGE', 'OWNERS', 'NEIGHBOURS')),
  status text not null,
  title text not null,
  holds_for text not null,
  drafters text not null, -- who drafts it, for everybody
  edition int not null check (edition > 0), -- that is being written
  begins int not null default 1, -- the first edition of this draft
  shown int not null default 0, -- the last edition of this draft that was published
  base int not null default 0, -- the version that the draft began from
  round int not null default 0,
  round_until timestamptz,
  submitted_by uuid,
  ballot text not null default '', -- number of the ballot that decides
  question int not null default 0, -- on its paper
  adopted_at timestamptz,
  file_by timestamptz,
  filed_on date,
  filed_number text not null default '',
  filed_with text not null default '',
  correction text not null default '', -- what an authority ordered to correct in the version in force
  version int not null default 0 check (version >= 0), -- the last one published
  rule_version text not null default '',
  begun_by uuid,
  begun_at timestamptz not null,
  published boolean not null default false,
  primary key (community_id, pact_id),
  unique (community_id, year, sequence),
  check (status <> 'ROUND' or (round_until is not null and shown > 0)),
  check (status <> 'VOTING' or (ballot <> '' and question > 0)),
  check ((status in ('ADOPTED', 'FILED')) = (adopted_at is not null)),
  check (status <> 'FILED' or (filed_on is not null and filed_number <> '')),
  check (status <> 'IN_FORCE' or version > 0),
  check (version = 0 or published),
  check (shown = 0 or published)
);
select platform.place_sharded('pacts.pact', 'community_id', 'pacts.number_counter');
-- A question of a ballot decides one pact.
create unique index pact_decided_by on pacts.pact (community_id, ballot, question) where ballot <> '';
create index pact_newest on pacts.pact (community_id, begun_at desc, pact_id desc);
create index pact_by_status on pacts.pact (community_id, status, begun_at desc, pact_id desc);
create index pact_of_account on pacts.pact (community_id, begun_by);
select platform.publish('pacts.pact',
  'community_id, pact_id, year, sequence, kind, status, title, holds_for, drafters, begins, shown, base, round, round_until, ballot, question, adopted_at, file_by, filed_on, filed_number, filed_with, correction, version, begun_at, published');

-- Articles as they stood in an edition. An article keeps its id from edition to edition, so that what changed
-- in it is known; an edition that was published is not written again.
create table pacts.wording (
  community_id bigint not null,
  pact_id uuid not null,
  edition int not null check (edition > 0),
  article_id uuid not null,
  place int not null check (place > 0), -- numbers on pages are counted in this order
  words text not null,
  published boolean not null default false,
  primary key (community_id, pact_id, edition, article_id)
);
select platform.place_sharded('pacts.wording', 'community_id', 'pacts.pact');
alter table pacts.wording add foreign key (community_id, pact_id) references pacts.pact;
create index wording_in_order on pacts.wording (community_id, pact_id, edition, place, article_id);
select platform.publish('pacts.wording',
  'community_id, pact_id, edition, article_id, place, words, published');

-- What came into force, who decided and where it was filed.
create table pacts.version (
  community_id bigint not null,
  pact_id uuid not null,
  version int not null check (version > 0),
  edition int not null,
  published_at timestamptz not null,
  effective_on date not null,
  ballot text not null, -- number
  matter text not null, -- by what rule it was decided
  adopted_at timestamptz not null,
  filed_on date,
  filed_number text not null,
  filed_with text not null,
  text_hash text not null,
  published boolean not null default true,
  primary key (community_id, pact_id, version)
);
select platform.place_sharded('pacts.version', 'community_id', 'pacts.pact');
alter table pacts.version add foreign key (community_id, pact_id) references pacts.pact;
select platform.append_only('pacts.version');
select platform.publish('pacts.version',
  'community_id, pact_id, version, edition, published_at, effective_on, ballot, matter, adopted_at, filed_on, filed_number, filed_with, text_hash, published');

-- What residents say about an article of a round, and what the drafters answer.
create table pacts.suggestion (
  community_id bigint not null,
  suggestion_id uuid not null,
  pact_id uuid not null,
  round int not null,
  edition int not null, -- that it was written for
  article_id uuid, -- null: about the whole, or an article that is missing
  suggested text not null, -- other words; empty where something is only said, or it is hidden
  said text not null, -- why; empty while it is hidden
  made_by uuid,
  made_at timestamptz not null,
  status text not null check (status in ('OPEN', 'TAKEN', 'ADAPTED', 'DECLINED', 'TAKEN_BACK', 'HIDDEN')),
  answer text not null default '',
  answered_at timestamptz,
  published boolean not null default true,
  primary key (community_id, suggestion_id),
  check ((status = 'OPEN') = (answered_at is null)),
  check (status in ('OPEN', 'TAKEN_BACK') or answer <> ''),
  check (status <> 'HIDDEN' or (suggested = '' and said = ''))
);
select platform.place_sharded('pacts.suggestion', 'community_id', 'pacts.pact');
alter table pacts.suggestion add foreign key (community_id, pact_id) references pacts.pact;
create index suggestion_of_pact on pacts.suggestion (community_id, pact_id, made_at desc, suggestion_id desc);
create index suggestion_open on pacts.suggestion (community_id, pact_id) where status = 'OPEN';
create index suggestion_of_account on pacts.suggestion (community_id, made_by, made_at desc);
select platform.publish('pacts.suggestion',
  'community_id, suggestion_id, pact_id, round, edition, article_id, suggested, said, made_at, status, answer, answered_at, published');

-- What happened, step by step; ids and codes only.
create table pacts.step (
  community_id bigint not null,
  pact_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, pact_id, sequence)
);
select platform.place_sharded('pacts.step', 'community_id', 'pacts.pact');
alter table pacts.step add foreign key (community_id, pact_id) references pacts.pact;
select platform.append_only('pacts.step');
select platform.publish('pacts.step',
  'community_id, pact_id, sequence, action, happened_at, published');

-- What was said at a step and by whom: erasable.
create table pacts.step_note (
  community_id bigint not null,
  pact_id uuid not null,
  sequence int not null,
  party text not null,
  note text not null,
  salt text not null,
  published boolean not null default true,
  primary key (community_id, pact_id, sequence)
);
select platform.place_sharded('pacts.step_note', 'community_id', 'pacts.pact');
alter table pacts.step_note
  add foreign key (community_id, pact_id, sequence) references pacts.step;
select platform.publish('pacts.step_note',
  'community_id, pact_id, sequence, party, note, salt, published');

create view pacts.v_public_pact with (security_invoker = true) as
  select community_id, pact_id, year, sequence, kind, status, title, holds_for, drafters, begins, shown, base, round,
    round_until, ballot, question, adopted_at, file_by, filed_on, filed_number, filed_with, correction, version,
    begun_at
  from pacts.pact where published;
create view pacts.v_public_wording with (security_invoker = true) as
  select community_id, pact_id, edition, article_id, place, words from pacts.wording where published;
create view pacts.v_public_version with (security_invoker = true) as
  select community_id, pact_id, version, edition, published_at, effective_on, ballot, matter, adopted_at,
    filed_on, filed_number, filed_with, text_hash
  from pacts.version where published;
create view pacts.v_public_suggestion with (security_invoker = true) as
  select community_id, suggestion_id, pact_id, round, edition, article_id, suggested, said, made_at, status,
    answer, answered_at
  from pacts.suggestion where published;
create view pacts.v_public_step with (security_invoker = true) as
  select s.community_id, s.pact_id, s.sequence, s.action, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note, coalesce(n.salt, '') as salt
  from pacts.step s
  left join pacts.step_note n on n.community_id = s.community_id and n.pact_id = s.pact_id
    and n.sequence = s.sequence and n.published
  where s.published;
grant select on pacts.v_public_pact, pacts.v_public_wording, pacts.v_public_version,
  pacts.v_public_suggestion, pacts.v_public_step to linli_public, linli_app;
