select platform.open_schema('opinions');

-- What the community asks its people about (DELIB-6). Whoever votes or writes holds the row for share,
-- whoever closes it for update: no vote comes after the end.
create table opinions.round (
  community_id bigint not null references directory.area,
  round_id uuid not null,
  question text not null,
  about text not null,
  need_id uuid, -- what it comes from; at most one of the two
  proposal_id uuid,
  seed bigint not null, -- of what the map draws by lot
  said_salt text not null, -- with which the evidence committed to question and first statements
  opened_on date not null,
  closes_on date not null, -- the last day
  closed_at timestamptz, -- where it was closed before
  settled_at timestamptz, -- when its result became final; nothing changes after it
  forgotten_at timestamptz, -- when it was forgotten who answered what
  opened_by uuid, -- null once they were forgotten
  refused int not null default 0, -- statements that were not shown; counted under the round's lock
  published boolean not null default true, -- every round is
  primary key (community_id, round_id),
  check (opened_on <= closes_on),
  check (need_id is null or proposal_id is null),
  check (forgotten_at is null or settled_at is not null)
);
select platform.place_sharded('opinions.round', 'community_id', 'needs.need');
select platform.publish('opinions.round',
  'community_id, round_id, question, about, need_id, proposal_id, seed, opened_on, closes_on, closed_at, settled_at,
  forgotten_at, refused, published');
create index round_by_end on opinions.round (community_id, closes_on desc, round_id desc);
create index round_unsettled on opinions.round (community_id, closes_on) where settled_at is null;
create index round_unforgotten on opinions.round (community_id, settled_at) where forgotten_at is null;

-- Nobody but its author and staff reads a statement before staff show it.
create table opinions.statement (
  community_id bigint not null,
  statement_id uuid not null,
  round_id uuid not null,
  number int not null, -- within the round; given under the round's lock
  words text not null,
  status text not null,
  reason text not null default '', -- why it is not shown
  author_id uuid, -- null for those of the community, and once the author was forgotten
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid, -- null once they were forgotten
  decider text not null default '', -- their name, for colleagues
  said_salt text, -- with which the evidence committed to the words and the decision
  published boolean not null default false, -- once it is shown
  primary key (community_id, statement_id),
  unique (community_id, round_id, number),
  check (status in ('PROPOSED', 'SHOWN', 'REFUSED')),
  check (published = (status = 'SHOWN')),
  check (status <> 'REFUSED' or reason <> ''),
  check ((status = 'PROPOSED') = (decided_at is null))
);
select platform.place_sharded('opinions.statement', 'community_id', 'opinions.round');
alter table opinions.statement add foreign key (community_id, round_id) references opinions.round;
select platform.publish('opinions.statement',
  'community_id, statement_id, round_id, number, words, status, published');
create index statement_by_author on opinions.statement (community_id, author_id, round_id);
create index statement_by_decider on opinions.statement (community_id, decided_by) where decided_by is not null;
create index statement_waiting on opinions.statement (community_id, proposed_at) where status = 'PROPOSED';

-- Who is behind the votes of a round. Whoever votes holds their row, so that their votes come one after
-- the other and are counted. Erased when the person asks for it:
-- the votes stay, and nobody knows whose they were.
create table opinions.voter (
  community_id bigint not null,
  round_id uuid not null,
  account_id uuid not null,
  voter_id uuid not null,
  primary key (community_id, round_id, account_id),
  unique (community_id, voter_id)
);
select platform.place_sharded('opinions.voter', 'community_id', 'opinions.round');
alter table opinions.voter add foreign key (community_id, round_id) references opinions.round;
create index voter_by_account on opinions.voter (community_id, account_id);

-- Of what one voter said to one statement the latest counts. Holds no account.
create table opinions.vote (
  community_id bigint not null,
  vote_id uuid not null,
  round_id uuid not null,
  statement_id uuid not null,
  voter_id uuid not null,
  answer text not null check (answer in ('AGREE', 'DISAGREE', 'PASS')),
  cast_at timestamptz not null,
  primary key (community_id, vote_id)
);
select platform.place_sharded('opinions.vote', 'community_id', 'opinions.round');
alter table opinions.vote add foreign key (community_id, round_id) references opinions.round;
alter table opinions.vote add foreign key (community_id, statement_id) references opinions.statement;
select platform.append_only('opinions.vote');
create index vote_of_voter on opinions.vote (community_id, voter_id, statement_id, cast_at desc, vote_id desc);
create index vote_of_round on opinions.vote (community_id, round_id, voter_id, cast_at);

-- The latest map of a round: figures in which nobody is. Two maps that differ by one person would show
-- that person, so a map follows on the one that it was counted from, or it is not kept; and nothing
-- follows on the final one.
create table opinions.drawing (
  community_id bigint not null,
  round_id uuid not null,
  drawn_at timestamptz not null,
  figures text not null, -- JSON, to the byte as its hash is in the evidence
  says_something boolean not null, -- not that there are too few people
  final boolean not null default false,
  published boolean not null default true,
  primary key (community_id, round_id)
);
select platform.place_sharded('opinions.drawing', 'community_id', 'opinions.round');
alter table opinions.drawing add foreign key (community_id, round_id) references opinions.round;
select platform.publish('opinions.drawing', 'community_id, round_id, drawn_at, figures, final, published');

create view opinions.v_public_round with (security_invoker = true) as
  select community_id, round_id, question, about, need_id, proposal_id, seed, opened_on, closes_on, closed_at,
    settled_at, forgotten_at, refused
  from opinions.round where published;
create view opinions.v_public_statement with (security_invoker = true) as
  select community_id, statement_id, round_id, number, words, status
  from opinions.statement where published;
create view opinions.v_public_drawing with (security_invoker = true) as
  select community_id, round_id, drawn_at, figures, final from opinions.drawing where published;
grant select on opinions.v_public_round, opinions.v_public_statement, opinions.v_public_drawing
  to linli_public, linli_app;
