select platform.open_schema('ballot');

create table ballot.number_counter (
  community_id bigint not null references directory.area,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('ballot.number_counter', 'community_id');

-- A ballot 票决 (DELIB-4, DELIB-8). A draft is nobody's business; from the announcement on everybody
-- reads it, and its text never changes again. Whoever moves it holds its row until the end of the
-- transaction; whoever votes holds it shared, so that a vote is before the close or refused.
create table ballot.ballot (
  community_id bigint not null references directory.area,
  ballot_id uuid not null,
  year int not null,
  sequence int not null,
  title text not null,
  about text not null, -- what is voted on, and why
  electorate text not null check (electorate in ('PERSONS', 'HOUSEHOLDS', 'REPRESENTATIVES', 'OWNERS')),
  building_id uuid, -- only whoever lives or owns there
  unit_id uuid,
  body_id uuid, -- whose seats the representatives have
  place text not null default '', -- the same in words
  rule text not null, -- the rule that it is counted by, whole, as JSON
  rung text not null check (rung in ('TOLD', 'CONSULTED', 'PLANNED', 'DECIDED')),
  assurance text not null check (assurance in ('PHONE', 'HOUSEHOLD', 'IDENTITY')),
  web boolean not null,
  door boolean not null,
  paper boolean not null,
  revote boolean not null, -- the last vote counts; else the first one does
  proxies int not null check (proxies between 0 and 9), -- how many one person may carry; 0: none
  charter text not null default '', -- the words of the rules of procedure by which silence counts
  least_age int not null,
  freeze_at timestamptz not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  objection_days int not null check (objection_days between 1 and 60),
  status text not null check (status in
    ('DRAFT', 'ANNOUNCED', 'FROZEN', 'OPEN', 'CLOSED', 'COUNTED', 'FINAL', 'WITHDRAWN')),
  roll_root text not null default '', -- over the commitments of the roll, as it is now
  frozen_at timestamptz,
  counted_at timestamptz,
  final_from timestamptz, -- when the time for objections is over
  reason text not null default '', -- why it was withdrawn
  made_by uuid not null,
  made_at timestamptz not null,
  published boolean not null default false,
  primary key (community_id, ballot_id),
  unique (community_id, year, sequence),
  check (freeze_at < opens_at and opens_at < closes_at),
  check (web or door or paper),
  check (electorate <> 'REPRESENTATIVES' or body_id is not null),
  check ((status in ('DRAFT', 'ANNOUNCED', 'WITHDRAWN')) or frozen_at is not null),
  check (status not in ('COUNTED', 'FINAL') or (counted_at is not null and final_from is not null)),
  check (published or status = 'DRAFT')
);
select platform.place_sharded('ballot.ballot', 'community_id', 'ballot.number_counter');
select platform.publish('ballot.ballot',
  'community_id, ballot_id, year, sequence, title, about, electorate, building_id, unit_id, body_id, place, rule, rung, assurance, web, door, paper, revote, proxies, charter, least_age, freeze_at, opens_at, closes_at, objection_days, status, roll_root, frozen_at, counted_at, final_from, reason, made_at, published');
create index ballot_newest on ballot.ballot (community_id, made_at desc, ballot_id desc);
create index ballot_running on ballot.ballot (community_id, closes_at)
  where status in ('ANNOUNCED', 'FROZEN', 'OPEN', 'CLOSED', 'COUNTED');

-- What is asked, in the order in which it stands on the paper.
create table ballot.question (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null check (number between 1 and 20),
  kind text not null check (kind in ('YES_NO_ABSTAIN', 'SINGLE', 'APPROVAL')),
  title text not null,
  about text not null,
  options text[] not null default '{}', -- of SINGLE and APPROVAL
  least int not null default 1 check (least > 0),
  most int not null default 1 check (most >= least), -- how many may be chosen
  seats int not null default 1 check (seats > 0), -- how many are adopted at most
  published boolean not null default false,
  primary key (community_id, ballot_id, number),
  check ((kind = 'YES_NO_ABSTAIN') = (cardinality(options) = 0))
);
select platform.place_sharded('ballot.question', 'community_id', 'ballot.ballot');
alter table ballot.question add foreign key (community_id, ballot_id) references ballot.ballot;
select platform.publish('ballot.question',
  'community_id, ballot_id, number, kind, title, about, options, least, most, seats, published');

-- One line of the roll 表决人名册: one vote. Of owners it is one head with all that the same owners
-- have; joint owners are one line. Everybody is bound to it by its commitment; what it says is for
-- those who may inspect it. `reference` stands for it in the archive.
create table ballot.entry (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null check (number > 0),
  subject_key text not null, -- ids of the person, household, seat or owners: nobody twice
  homes text not null default '', -- where, as the register writes it
  parts int not null check (parts > 0), -- dwellings of an owner; else 1
  area bigint not null default 0 check (area >= 0), -- 0.01 m², of those parts whose area is known
  unmeasured int not null default 0 check (unmeasured between 0 and parts), -- parts without an area
  reference text not null,
  identity text not null, -- binds to whose it is
  identity_salt text not null,
  salt text not null,
  commitment text not null,
  struck boolean not null default false, -- by a correction
  primary key (community_id, ballot_id, number)
);
select platform.place_sharded('ballot.entry', 'community_id', 'ballot.ballot');
alter table ballot.entry add foreign key (community_id, ballot_id) references ballot.ballot;
create unique index entry_reference on ballot.entry (community_id, ballot_id, reference);
create unique index entry_once on ballot.entry (community_id, ballot_id, subject_key)
  where not struck;

-- Who may vote for a line: the person, the household's representative, each of joint owners.
create table ballot.voter (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null,
  position int not null,
  person_id uuid,
  organization_id uuid,
  account_id uuid, -- of a representative who has a seat
  name text, -- null once they are forgotten
  primary key (community_id, ballot_id, number, position),
  check (num_nonnulls(person_id, organization_id, account_id) <= 1)
);
select platform.place_sharded('ballot.voter', 'community_id', 'ballot.ballot');
alter table ballot.voter add foreign key (community_id, ballot_id, number) references ballot.entry;
create index voter_by_person on ballot.voter (community_id, person_id, ballot_id)
  where person_id is not null;
create index voter_by_account on ballot.voter (community_id, account_id, ballot_id)
  where account_id is not null;
create index voter_by_unit on ballot.voter (community_id, organization_id, ballot_id)
  where organization_id is not null;

-- Who was told of it, and how 送达; kept apart from whether they voted.
create table ballot.delivery (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null,
  way text not null check (way in ('HANDED', 'POST', 'MESSAGE', 'DOOR')),
  delivered_on date not null,
  recorded_by uuid not null,
  primary key (community_id, ballot_id, number)
);
select platform.place_sharded('ballot.delivery', 'community_id', 'ballot.ballot');
alter table ballot.delivery add foreign key (community_id, ballot_id, number) references ballot.entry;

-- The register of who has voted. Its key guards that a line counts once, whatever came in by phone,
-- at the door and on paper; `round` names the vote that counts.
create table ballot.mark (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null,
  round int not null check (round > 0),
  channel text not null check (channel in ('WEB', 'DOOR', 'PAPER')),
  marked_at timestamptz not null, -- by the database's clock
  primary key (community_id, ballot_id, number)
);
select platform.place_sharded('ballot.mark', 'community_id', 'ballot.ballot');
alter table ballot.mark add foreign key (community_id, ballot_id, number) references ballot.entry;

-- Every vote that was taken 表决票, also those that a later one took the place of. Named: who may
-- inspect them is limited and recorded.
create table ballot.vote (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null,
  round int not null,
  choices text not null, -- one line a question
  channel text not null,
  account_id uuid, -- who pressed the button; of paper nobody
  proxy_id uuid, -- by which proxy, if by one
  receipt text not null, -- hash of the code that the voter took home; stands in the evidence
  cast_at timestamptz not null, -- by the database's clock
  primary key (community_id, ballot_id, number, round)
);
select platform.place_sharded('ballot.vote', 'community_id', 'ballot.ballot');
select platform.append_only('ballot.vote');
alter table ballot.vote add foreign key (community_id, ballot_id, number) references ballot.entry;
create index vote_by_account on ballot.vote (community_id, account_id) where account_id is not null;

-- A written proxy 委托书. One slot each: the key guards how many one person carries, also where two
-- workers write them down at once.
create table ballot.proxy (
  community_id bigint not null,
  ballot_id uuid not null,
  proxy_id uuid not null,
  number int not null, -- for whom
  agent_person uuid, -- in the register of people
  agent_key text not null, -- the person's id, or a hash of the phone of somebody who is not in it
  agent_name text, -- null once they are forgotten
  paper text not null, -- which paper was seen: its date and where it is kept
  slot int not null check (slot > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community_id, ballot_id, proxy_id)
);
select platform.place_sharded('ballot.proxy', 'community_id', 'ballot.ballot');
alter table ballot.proxy add foreign key (community_id, ballot_id, number) references ballot.entry;
create unique index proxy_once on ballot.proxy (community_id, ballot_id, number)
  where revoked_at is null;
create unique index proxy_slot on ballot.proxy (community_id, ballot_id, agent_key, slot)
  where revoked_at is null;
create index proxy_by_agent on ballot.proxy (community_id, agent_person, ballot_id)
  where agent_person is not null and revoked_at is null;

-- A worker with a tablet at somebody's door: begun, and ended within the minutes of the rule.
create table ballot.visit (
  community_id bigint not null,
  ballot_id uuid not null,
  visit_id uuid not null,
  number int not null,
  account_id uuid not null, -- the worker
  companion text not null, -- who went along
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null check (outcome in ('BEGUN', 'VOTED', 'ABSENT', 'DECLINED')),
  primary key (community_id, ballot_id, visit_id),
  check ((outcome = 'BEGUN') = (ended_at is null))
);
select platform.place_sharded('ballot.visit', 'community_id', 'ballot.ballot');
alter table ballot.visit add foreign key (community_id, ballot_id, number) references ballot.entry;
create index visit_by_time on ballot.visit (community_id, ballot_id, began_at desc);

-- A numbered paper that was printed for a line of the roll.
create table ballot.paper (
  community_id bigint not null,
  ballot_id uuid not null,
  paper int not null check (paper > 0),
  number int not null,
  state text not null check (state in
    ('PRINTED', 'TYPED', 'DIFFERS', 'COUNTED', 'SECOND', 'SPOILT', 'REPLACED')),
  note text not null default '', -- why it does not count, or how a difference was decided
  printed_by uuid not null,
  printed_at timestamptz not null,
  primary key (community_id, ballot_id, paper)
);
select platform.place_sharded('ballot.paper', 'community_id', 'ballot.ballot');
alter table ballot.paper add foreign key (community_id, ballot_id, number) references ballot.entry;
create unique index paper_once on ballot.paper (community_id, ballot_id, number)
  where state in ('PRINTED', 'TYPED', 'DIFFERS', 'COUNTED');
create index paper_waiting on ballot.paper (community_id, ballot_id, state, paper);

-- What each of two people read on a paper, and what a third decided. The keys guard that nobody
-- reads one twice and that there are no more than three.
create table ballot.reading (
  community_id bigint not null,
  ballot_id uuid not null,
  paper int not null,
  turn int not null check (turn between 1 and 3),
  account_id uuid not null,
  choices text not null,
  reason text not null default '', -- of whoever decided
  read_at timestamptz not null,
  primary key (community_id, ballot_id, paper, turn),
  unique (community_id, ballot_id, paper, account_id)
);
select platform.place_sharded('ballot.reading', 'community_id', 'ballot.ballot');
select platform.append_only('ballot.reading');
alter table ballot.reading add foreign key (community_id, ballot_id, paper) references ballot.paper;

-- What somebody holds against the roll or the result, and the answer. Words are erasable.
create table ballot.objection (
  community_id bigint not null,
  ballot_id uuid not null,
  objection_id uuid not null,
  against text not null check (against in ('ROLL', 'RESULT')),
  number int, -- the line it is about, if there is one
  said text not null,
  made_by uuid,
  made_at timestamptz not null,
  outcome text not null check (outcome in ('WAITING', 'CORRECTED', 'REJECTED')),
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  primary key (community_id, ballot_id, objection_id),
  check ((outcome = 'WAITING') = (answered_at is null))
);
select platform.place_sharded('ballot.objection', 'community_id', 'ballot.ballot');
alter table ballot.objection add foreign key (community_id, ballot_id) references ballot.ballot;
create index objection_by_time on ballot.objection (community_id, ballot_id, made_at);
create index objection_waiting on ballot.objection (community_id, made_at)
  where outcome = 'WAITING';
create index objection_of_account on ballot.objection (community_id, made_by) where made_by is not null;

-- Its story: every step and every correction of the roll, which everybody reads.
create table ballot.step (
  community_id bigint not null,
  ballot_id uuid not null,
  sequence int not null,
  action text not null,
  number int, -- the line of the roll that was corrected
  note text not null, -- for everybody, without names
  salt text not null,
  account_id uuid,
  stepped_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, ballot_id, sequence)
);
select platform.place_sharded('ballot.step', 'community_id', 'ballot.ballot');
select platform.append_only('ballot.step');
alter table ballot.step add foreign key (community_id, ballot_id) references ballot.ballot;
select platform.publish('ballot.step',
  'community_id, ballot_id, sequence, action, number, note, salt, stepped_at, published');

-- What was counted, as everybody may read it; written once.
create table ballot.result (
  community_id bigint not null,
  ballot_id uuid not null,
  sheet text not null, -- every number, as JSON
  archive text not null, -- seal of the archive
  counted_by uuid not null,
  counted_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, ballot_id)
);
select platform.place_sharded('ballot.result', 'community_id', 'ballot.ballot');
select platform.append_only('ballot.result');
alter table ballot.result add foreign key (community_id, ballot_id) references ballot.ballot;
select platform.publish('ballot.result', 'community_id, ballot_id, sheet, archive, counted_at, published');

-- The file from which anybody counts again. That of owners names areas, which name owners: it is for
-- those who may inspect it, and not published.
create table ballot.archive (
  community_id bigint not null,
  ballot_id uuid not null,
  content text not null,
  published boolean not null,
  primary key (community_id, ballot_id)
);
select platform.place_sharded('ballot.archive', 'community_id', 'ballot.ballot');
select platform.append_only('ballot.archive');
alter table ballot.archive add foreign key (community_id, ballot_id) references ballot.result;
select platform.publish('ballot.archive', 'community_id, ballot_id, content, published');

-- Who stands for the count with their name. Names are erasable.
create table ballot.signature (
  community_id bigint not null,
  ballot_id uuid not null,
  account_id uuid not null,
  part text not null check (part in ('COUNTED', 'WATCHED', 'CHAIRED')),
  name text,
  signed_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, ballot_id, account_id)
);
select platform.place_sharded('ballot.signature', 'community_id', 'ballot.ballot');
alter table ballot.signature add foreign key (community_id, ballot_id) references ballot.ballot;
select platform.publish('ballot.signature',
  'community_id, ballot_id, part, name, signed_at, published');

create view ballot.v_public_ballot with (security_invoker = true) as
  select community_id, ballot_id, year, sequence, title, about, electorate, building_id, unit_id, body_id, place, rule, rung,
    assurance, web, door, paper, revote, proxies, charter, least_age, freeze_at, opens_at, closes_at, objection_days, status,
    roll_root, frozen_at, counted_at, final_from, reason, made_at
  from ballot.ballot where published;
create view ballot.v_public_question with (security_invoker = true) as
  select community_id, ballot_id, number, kind, title, about, options, least,
    most, seats
  from ballot.question where published;
create view ballot.v_public_step with (security_invoker = true) as
  select community_id, ballot_id, sequence, action, number, note, salt, stepped_at
  from ballot.step where published;
create view ballot.v_public_result with (security_invoker = true) as
  select community_id, ballot_id, sheet, archive, counted_at from ballot.result where published;
create view ballot.v_public_archive with (security_invoker = true) as
  select community_id, ballot_id, content from ballot.archive where published;
create view ballot.v_public_signature with (security_invoker = true) as
  select community_id, ballot_id, part, name, signed_at from ballot.signature where published;
grant select on ballot.v_public_ballot, ballot.v_public_question, ballot.v_public_step,
  ballot.v_public_result, ballot.v_public_archive, ballot.v_public_signature
  to linli_public, linli_app;
