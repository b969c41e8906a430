select platform.open_schema('budgets');

create table budgets.number_counter (
  community_id bigint not null references directory.area,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('budgets.number_counter', 'community_id');

-- A round 参与式预算 (DELIB-5): so much money, and a rule that everybody knew before anybody voted. A
-- draft is nobody's business; from the opening on its money, rule and limits never change. Whoever
-- changes a round or puts an idea into it holds its row until the end of the transaction.
create table budgets.round (
  community_id bigint not null references directory.area,
  round_id uuid not null,
  year int not null,
  sequence int not null,
  title text not null,
  about text not null,
  amount bigint not null check (amount > 0), -- yuan
  themes text[] not null default '{}', -- what it is for; none: anything
  areas text[] not null default '{}', -- parts of the community, for which money is shown
  rule text not null,
  threshold int not null check (threshold > 0), -- fewest voters that a project needs
  ties text not null check (ties in ('EARLIER', 'CHEAPER')),
  at_least int not null check (at_least > 0), -- projects on one paper
  up_to int not null check (up_to >= at_least and up_to <= 60),
  voters text not null check (voters in ('PERSONS', 'HOUSEHOLDS')),
  ideas_until date not null,
  review_until date not null,
  votes_from timestamptz not null,
  votes_until timestamptz not null,
  status text not null check (status in
    ('DRAFT', 'IDEAS', 'REVIEW', 'VOTING', 'COUNTED', 'CALLED_OFF')),
  reason text not null default '', -- why it was called off
  ballot_year int, -- number of the ballot that takes its votes
  ballot_sequence int,
  counted_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  published boolean not null default false,
  primary key (community_id, round_id),
  unique (community_id, year, sequence),
  check (ideas_until <= review_until and votes_from < votes_until),
  check (status not in ('VOTING', 'COUNTED') or ballot_sequence is not null),
  check ((status = 'COUNTED') = (counted_at is not null)),
  check (published or status = 'DRAFT')
);
select platform.place_sharded('budgets.round', 'community_id', 'budgets.number_counter');
select platform.publish('budgets.round',
  'community_id, round_id, year, sequence, title, about, amount, themes, areas, rule, threshold, ties, at_least, up_to, voters, ideas_until, review_until, votes_from, votes_until, status, reason, ballot_year, ballot_sequence, counted_at, made_at, published');
create index round_newest on budgets.round (community_id, made_at desc, round_id desc);

-- What somebody wants done with the money. Words stay as they were put in; cost, reviewer and reason
-- come with the review. `place_on_paper` is its number on the paper, which also breaks ties; the
-- unique index guards that no number is given twice.
create table budgets.idea (
  community_id bigint not null,
  round_id uuid not null,
  number int not null check (number > 0),
  title text not null,
  what text not null,
  site text not null, -- where, in words
  gains text not null, -- who gains by it
  theme text not null default '',
  area text not null default '',
  guess bigint, -- yuan, as whoever put it in thinks
  origin text not null check (origin in ('OWN', 'NEED', 'PROPOSAL')),
  origin_number text not null default '',
  signed_as text, -- null once they are forgotten
  made_by uuid, -- null once they are forgotten
  made_at timestamptz not null,
  state text not null check (state in ('WAITING', 'FEASIBLE', 'UNFIT', 'WITHDRAWN')),
  cost bigint check (cost > 0), -- yuan, as reviewed
  reviewer text, -- name; null once they are forgotten
  reviewed_by uuid,
  reason text not null default '',
  reviewed_at timestamptz,
  place_on_paper int check (place_on_paper between 1 and 60),
  project text not null default '', -- number of the project that began from it
  published boolean not null default true,
  primary key (community_id, round_id, number),
  check (state not in ('FEASIBLE', 'UNFIT') or (reviewed_at is not null and reason <> '')),
  check (state <> 'FEASIBLE' or cost is not null),
  check (place_on_paper is null or state = 'FEASIBLE')
);
select platform.place_sharded('budgets.idea', 'community_id', 'budgets.round');
alter table budgets.idea add foreign key (community_id, round_id) references budgets.round;
create unique index idea_on_paper on budgets.idea (community_id, round_id, place_on_paper)
  where place_on_paper is not null;
create index idea_of_account on budgets.idea (community_id, made_by) where made_by is not null;
create index idea_reviewed_by on budgets.idea (community_id, reviewed_by)
  where reviewed_by is not null;
select platform.publish('budgets.idea',
  'community_id, round_id, number, title, what, site, gains, theme, area, guess, origin, origin_number, signed_as, made_at, state, cost, reviewer, reason, reviewed_at, place_on_paper, project, published');

-- Its story, which everybody reads.
create table budgets.step (
  community_id bigint not null,
  round_id uuid not null,
  sequence int not null,
  action text not null,
  idea int, -- number of the idea that it was about
  note text not null,
  salt text not null,
  account_id uuid,
  stepped_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, round_id, sequence)
);
select platform.place_sharded('budgets.step', 'community_id', 'budgets.round');
select platform.append_only('budgets.step');
alter table budgets.step add foreign key (community_id, round_id) references budgets.round;
select platform.publish('budgets.step',
  'community_id, round_id, sequence, action, idea, note, salt, stepped_at, published');

-- What the votes made of the money; written once, the key guards that.
create table budgets.result (
  community_id bigint not null,
  round_id uuid not null,
  sheet text not null, -- why each project was chosen or not, and other rules, as JSON
  seal text not null, -- SHA-256 of the file of votes, or empty where that is not for everybody
  archive text not null, -- seal of the archive from which anybody counts again, or empty likewise
  counted_by uuid not null,
  counted_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, round_id)
);
select platform.place_sharded('budgets.result', 'community_id', 'budgets.round');
select platform.append_only('budgets.result');
alter table budgets.result add foreign key (community_id, round_id) references budgets.round;
select platform.publish('budgets.result',
  'community_id, round_id, sheet, seal, archive, counted_at, published');

-- Money, projects and votes in the form of Pabulib, and with the rule and what was announced as the
-- archive from which anybody counts again. Of so few votes that they would name whoever cast them
-- neither is published.
create table budgets.votes (
  community_id bigint not null,
  round_id uuid not null,
  content text not null,
  archive text not null,
  published boolean not null,
  primary key (community_id, round_id)
);
select platform.place_sharded('budgets.votes', 'community_id', 'budgets.round');
select platform.append_only('budgets.votes');
alter table budgets.votes add foreign key (community_id, round_id) references budgets.result;
select platform.publish('budgets.votes', 'community_id, round_id, content, archive, published');

create view budgets.v_public_round with (security_invoker = true) as
  select community_id, round_id, year, sequence, title, about, amount, themes, areas, rule,
    threshold, ties, at_least, up_to, voters, ideas_until, review_until, votes_from, votes_until,
    status, reason, ballot_year, ballot_sequence, counted_at, made_at
  from budgets.round where published;
create view budgets.v_public_idea with (security_invoker = true) as
  select community_id, round_id, number, title, what, site, gains, theme, area, guess, origin,
    origin_number, signed_as, made_at, state, cost, reviewer, reason, reviewed_at, place_on_paper,
    project
  from budgets.idea where published;
create view budgets.v_public_step with (security_invoker = true) as
  select community_id, round_id, sequence, action, idea, note, salt, stepped_at
  from budgets.step where published;
create view budgets.v_public_result with (security_invoker = true) as
  select community_id, round_id, sheet, seal, archive, counted_at
  from budgets.result where published;
create view budgets.v_public_votes with (security_invoker = true) as
  select community_id, round_id, content, archive from budgets.votes where published;
grant select on budgets.v_public_round, budgets.v_public_idea, budgets.v_public_step,
  budgets.v_public_result, budgets.v_public_votes to linli_public, linli_app;
