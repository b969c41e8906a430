select platform.open_schema('proposals');

create table proposals.number_counter (
  community_id bigint not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('proposals.number_counter', 'community_id');

-- What a resident proposes 居民提案 (DELIB-3). Whoever changes it, supports it or writes to it holds its row
-- until the end of the transaction; the checks guard that none that waits for somebody is without a day.
create table proposals.proposal (
  community_id bigint not null references directory.area,
  proposal_id uuid not null,
  year int not null,
  sequence int not null,
  status text not null,
  title text not null,
  what text not null, -- of the newest edition
  why text not null,
  for_whom text not null,
  place text not null,
  cost text not null, -- as the authors estimate it, in words; may be empty
  need text not null default '', -- number of the need that it came from
  edition int not null default 1,
  created_by uuid, -- null once they were forgotten
  created_at timestamptz not null,
  invite uuid not null, -- who knows it may sign as an author
  published boolean not null default false, -- not a draft, and not hidden
  published_at timestamptz,
  population int, -- counted when it was published; null where nobody entered one
  threshold int,
  rule_version text not null default '',
  supporters int not null default 0 check (supporters >= 0),
  support_until timestamptz,
  decide_by timestamptz,
  decide_provisional boolean not null default false,
  decided_at timestamptz,
  ended_at timestamptz,
  reference text not null default '', -- of the meeting or ballot it was handed to, or that decided
  merge_asked uuid, -- the proposal that this one's authors want to join
  merge_reason text not null default '',
  merged_into uuid,
  project text not null default '', -- number of the project that it became
  primary key (community_id, proposal_id),
  unique (community_id, year, sequence),
  check (status = 'DRAFT' or published_at is not null or ended_at is not null),
  check (status <> 'DRAFT' or not published),
  check (status <> 'GATHERING' or (support_until is not null and threshold > 0)),
  check (status not in ('REVIEW', 'DESIGN', 'REFERRED') or decide_by is not null),
  check ((status = 'MERGED') = (merged_into is not null)),
  check ((status in ('ADOPTED', 'DECLINED')) = (decided_at is not null)),
  check (project = '' or status = 'ADOPTED')
);
select platform.place_sharded('proposals.proposal', 'community_id', 'proposals.number_counter');
create index proposal_newest on proposals.proposal (community_id, published_at desc, proposal_id desc);
create index proposal_newest_by_status on proposals.proposal
  (community_id, status, published_at desc, proposal_id desc);
create index proposal_of_author on proposals.proposal (community_id, created_by);
create index proposal_asked_to_merge on proposals.proposal (community_id, merge_asked)
  where merge_asked is not null;
create index proposal_that_joined on proposals.proposal (community_id, merged_into)
  where merged_into is not null;
create index proposal_by_invite on proposals.proposal (community_id, invite);
select platform.publish('proposals.proposal',
  'community_id, proposal_id, year, sequence, status, title, what, why, for_whom, place, cost, need, edition, published, published_at, population, threshold, supporters, support_until, decide_by, decide_provisional, decided_at, ended_at, reference, merged_into, project');

-- Who signs it; each signed by themselves.
create table proposals.author (
  community_id bigint not null,
  proposal_id uuid not null,
  author_id uuid not null,
  account_id uuid, -- null once they were forgotten
  name text not null, -- as they signed, for everybody
  signed_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, proposal_id, author_id),
  unique (community_id, proposal_id, account_id)
);
select platform.place_sharded('proposals.author', 'community_id', 'proposals.proposal');
alter table proposals.author add foreign key (community_id, proposal_id) references proposals.proposal;
create index author_of_account on proposals.author (community_id, account_id);
select platform.publish('proposals.author',
  'community_id, proposal_id, author_id, name, signed_at, published');

-- Earlier wordings, so that amendments are compared with what they were written for.
create table proposals.edition (
  community_id bigint not null,
  proposal_id uuid not null,
  edition int not null check (edition > 0),
  what text not null,
  made_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, proposal_id, edition)
);
select platform.place_sharded('proposals.edition', 'community_id', 'proposals.proposal');
alter table proposals.edition add foreign key (community_id, proposal_id) references proposals.proposal;
select platform.publish('proposals.edition',
  'community_id, proposal_id, edition, what, made_at, published');

-- Nobody supports twice: the key. Who did is for nobody but themselves.
create table proposals.support (
  community_id bigint not null,
  proposal_id uuid not null,
  account_id uuid not null,
  supported_at timestamptz not null,
  primary key (community_id, proposal_id, account_id)
);
select platform.place_sharded('proposals.support', 'community_id', 'proposals.proposal');
alter table proposals.support add foreign key (community_id, proposal_id) references proposals.proposal;
create index support_of_account on proposals.support (community_id, account_id);

-- What speaks for and against it, without names. `said_once` is the words without what does not count;
-- the key lets each stand once on a side, so that others support it instead of repeating it.
create table proposals.point (
  community_id bigint not null,
  point_id uuid not null,
  proposal_id uuid not null,
  side text not null check (side in ('FOR', 'AGAINST')),
  said text not null, -- empty while it is hidden
  said_once text not null,
  made_by uuid,
  made_at timestamptz not null,
  supporters int not null default 0 check (supporters >= 0),
  hidden boolean not null default false,
  published boolean not null default true,
  primary key (community_id, point_id),
  constraint point_stands_once unique (community_id, proposal_id, side, said_once)
);
select platform.place_sharded('proposals.point', 'community_id', 'proposals.proposal');
alter table proposals.point add foreign key (community_id, proposal_id) references proposals.proposal;
create index point_of_account on proposals.point (community_id, made_by);
select platform.publish('proposals.point',
  'community_id, point_id, proposal_id, side, said, made_at, supporters, hidden, published');

create table proposals.point_support (
  community_id bigint not null,
  point_id uuid not null,
  account_id uuid not null,
  primary key (community_id, point_id, account_id)
);
select platform.place_sharded('proposals.point_support', 'community_id', 'proposals.proposal');
alter table proposals.point_support add foreign key (community_id, point_id) references proposals.point;
create index point_support_of_account on proposals.point_support (community_id, account_id);

-- Suggested changes of what is proposed, shown as differences.
create table proposals.amendment (
  community_id bigint not null,
  amendment_id uuid not null,
  proposal_id uuid not null,
  edition int not null, -- that it was written for
  suggested text not null, -- the whole text as it would read; empty while it is hidden
  why text not null,
  made_by uuid,
  made_at timestamptz not null,
  status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
  answer text not null default '',
  answered_at timestamptz,
  hidden boolean not null default false,
  published boolean not null default true,
  primary key (community_id, amendment_id)
);
select platform.place_sharded('proposals.amendment', 'community_id', 'proposals.proposal');
alter table proposals.amendment add foreign key (community_id, proposal_id) references proposals.proposal;
create index amendment_of_proposal on proposals.amendment (community_id, proposal_id, made_at desc);
create index amendment_of_account on proposals.amendment (community_id, made_by);
select platform.publish('proposals.amendment',
  'community_id, amendment_id, proposal_id, edition, suggested, why, made_at, status, answer, answered_at, hidden, published');

-- What named reviewers say; one says each thing once.
create table proposals.review (
  community_id bigint not null,
  review_id uuid not null,
  proposal_id uuid not null,
  aspect text not null check (aspect in ('FEASIBILITY', 'COST', 'LEGALITY')),
  verdict text not null check (verdict in ('YES', 'IF', 'NO')),
  reasons text not null,
  reviewer_id uuid,
  reviewer text not null, -- for everybody
  edition int not null, -- that was reviewed
  made_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, review_id),
  constraint reviewed_once unique (community_id, proposal_id, aspect, reviewer_id)
);
select platform.place_sharded('proposals.review', 'community_id', 'proposals.proposal');
alter table proposals.review add foreign key (community_id, proposal_id) references proposals.proposal;
select platform.publish('proposals.review',
  'community_id, review_id, proposal_id, aspect, verdict, reasons, reviewer, edition, made_at, published');

-- Rounds of designing together: a plan as a picture, and what is new in it.
create table proposals.plan (
  community_id bigint not null,
  proposal_id uuid not null,
  round int not null check (round > 0),
  sha256 text not null,
  thumbnail_sha256 text not null,
  width int not null,
  height int not null,
  planner text not null, -- who drew it, for everybody
  changes text not null,
  seen text not null, -- what is to be seen, for those who do not see it
  added_by uuid,
  added_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, proposal_id, round),
  unique (community_id, proposal_id, sha256)
);
select platform.place_sharded('proposals.plan', 'community_id', 'proposals.proposal');
alter table proposals.plan add foreign key (community_id, proposal_id) references proposals.proposal;
select platform.publish('proposals.plan',
  'community_id, proposal_id, round, sha256, thumbnail_sha256, width, height, planner, changes, seen, added_at, published');

-- What somebody says about a place on a plan: a field of its grid, as B3.
create table proposals.remark (
  community_id bigint not null,
  remark_id uuid not null,
  proposal_id uuid not null,
  round int not null,
  number int not null check (number > 0),
  cell text not null,
  said text not null, -- empty while it is hidden
  made_by uuid,
  made_at timestamptz not null,
  hidden boolean not null default false,
  published boolean not null default true,
  primary key (community_id, remark_id),
  unique (community_id, proposal_id, round, number)
);
select platform.place_sharded('proposals.remark', 'community_id', 'proposals.proposal');
alter table proposals.remark
  add foreign key (community_id, proposal_id, round) references proposals.plan;
create index remark_of_account on proposals.remark (community_id, made_by);
select platform.publish('proposals.remark',
  'community_id, remark_id, proposal_id, round, number, cell, said, made_at, hidden, published');

-- What happened, step by step; ids and codes only.
create table proposals.step (
  community_id bigint not null,
  proposal_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, proposal_id, sequence)
);
select platform.place_sharded('proposals.step', 'community_id', 'proposals.proposal');
alter table proposals.step add foreign key (community_id, proposal_id) references proposals.proposal;
select platform.append_only('proposals.step');
select platform.publish('proposals.step',
  'community_id, proposal_id, sequence, action, happened_at, published');

-- What was said at a step and by whom: erasable.
create table proposals.step_note (
  community_id bigint not null,
  proposal_id uuid not null,
  sequence int not null,
  party text not null,
  note text not null,
  salt text not null,
  published boolean not null default true,
  primary key (community_id, proposal_id, sequence)
);
select platform.place_sharded('proposals.step_note', 'community_id', 'proposals.proposal');
alter table proposals.step_note
  add foreign key (community_id, proposal_id, sequence) references proposals.step;
select platform.publish('proposals.step_note',
  'community_id, proposal_id, sequence, party, note, salt, published');

-- Words that staff hid, why, and what came of the writer's appeal. The words themselves lie here and nowhere
-- else meanwhile, for whoever decides; a whole proposal is hidden by what is published of it.
create table proposals.hiding (
  community_id bigint not null,
  hiding_id uuid not null,
  proposal_id uuid not null,
  kind text not null check (kind in ('PROPOSAL', 'POINT', 'AMENDMENT', 'REMARK')),
  subject_id uuid not null,
  words text not null,
  writer_id uuid,
  reason text not null,
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  appeal text not null default '',
  appealed_at timestamptz,
  restored boolean, -- null until an appeal is decided
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  published boolean not null default true,
  primary key (community_id, hiding_id),
  check ((restored is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> hidden_by) -- somebody else decides
);
select platform.place_sharded('proposals.hiding', 'community_id', 'proposals.proposal');
alter table proposals.hiding add foreign key (community_id, proposal_id) references proposals.proposal;
create unique index hidden_once on proposals.hiding (community_id, subject_id)
  where restored is distinct from true;
create index hiding_of_proposal on proposals.hiding (community_id, proposal_id, hidden_at desc);
create index hiding_appealed on proposals.hiding (community_id, appealed_at)
  where appealed_at is not null and decided_at is null;
create index hiding_of_writer on proposals.hiding (community_id, writer_id);
select platform.publish('proposals.hiding',
  'community_id, hiding_id, proposal_id, kind, subject_id, reason, hidden_at, appealed_at, restored, answer, decided_at, published');

create view proposals.v_public_proposal with (security_invoker = true) as
  select community_id, proposal_id, year, sequence, status, title, what, why, for_whom, place, cost, need,
    edition, published_at, population, threshold, supporters, support_until, decide_by, decide_provisional,
    decided_at, ended_at, reference, merged_into, project
  from proposals.proposal where published;
create view proposals.v_public_author with (security_invoker = true) as
  select community_id, proposal_id, author_id, name, signed_at from proposals.author where published;
create view proposals.v_public_edition with (security_invoker = true) as
  select community_id, proposal_id, edition, what, made_at from proposals.edition where published;
create view proposals.v_public_point with (security_invoker = true) as
  select community_id, point_id, proposal_id, side, said, made_at, supporters, hidden
  from proposals.point where published;
create view proposals.v_public_amendment with (security_invoker = true) as
  select community_id, amendment_id, proposal_id, edition, suggested, why, made_at, status, answer,
    answered_at, hidden
  from proposals.amendment where published;
create view proposals.v_public_review with (security_invoker = true) as
  select community_id, review_id, proposal_id, aspect, verdict, reasons, reviewer, edition, made_at
  from proposals.review where published;
create view proposals.v_public_plan with (security_invoker = true) as
  select community_id, proposal_id, round, sha256, thumbnail_sha256, width, height, planner, changes, seen,
    added_at
  from proposals.plan where published;
create view proposals.v_public_remark with (security_invoker = true) as
  select community_id, remark_id, proposal_id, round, number, cell, said, made_at, hidden
  from proposals.remark where published;
create view proposals.v_public_step with (security_invoker = true) as
  select s.community_id, s.proposal_id, s.sequence, s.action, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note, coalesce(n.salt, '') as salt
  from proposals.step s
  left join proposals.step_note n on n.community_id = s.community_id and n.proposal_id = s.proposal_id
    and n.sequence = s.sequence and n.published
  where s.published;
create view proposals.v_public_hiding with (security_invoker = true) as
  select community_id, hiding_id, proposal_id, kind, subject_id, reason, hidden_at, appealed_at, restored,
    answer, decided_at
  from proposals.hiding where published;
grant select on proposals.v_public_proposal, proposals.v_public_author, proposals.v_public_edition,
  proposals.v_public_point, proposals.v_public_amendment, proposals.v_public_review,
  proposals.v_public_plan, proposals.v_public_remark, proposals.v_public_step, proposals.v_public_hiding
  to linli_public, linli_app;
