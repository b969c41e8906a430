-- Secret ballots (DELIB-4, ADR 0037): sealed to two trustees, opened once, all together.

-- The last day on which a secret ballot is opened; a named one has none.
alter table ballot.ballot add column open_until date;
alter table ballot.ballot add constraint secret_is_not_on_paper check (open_until is null or not paper);
alter table ballot.ballot add constraint secret_has_no_areas
  check (open_until is null or electorate <> 'OWNERS');
grant select (open_until) on ballot.ballot to linli_public;

create or replace view ballot.v_public_ballot with (security_invoker = true) as
  select community_id, ballot_id, year, sequence, title, about, electorate, building_id, unit_id, body_id, place, rule, rung,
    assurance, web, door, paper, revote, proxies, charter, least_age, freeze_at, opens_at, closes_at, objection_days, status,
    roll_root, frozen_at, counted_at, final_from, reason, made_at, open_until
  from ballot.ballot where published;

-- Who keeps one of the two keys, on which side. Of the key there is the public half only. The keys
-- guard that a side has one trustee and that nobody sits on both sides.
create table ballot.trustee (
  community_id bigint not null,
  ballot_id uuid not null,
  side text not null check (side in ('SUPERVISION', 'RESIDENT')),
  account_id uuid not null,
  name text, -- null once they are forgotten
  key text, -- null until it is made
  question text, -- something random that is sealed to the key
  answer text, -- hash of what is in it
  proven_at timestamptz, -- before voting starts
  ready_at timestamptz, -- proven again, before the opening
  published boolean not null default false,
  primary key (community_id, ballot_id, side),
  unique (community_id, ballot_id, account_id),
  check ((key is null) = (question is null) and (key is null) = (answer is null)),
  check (proven_at is null or key is not null),
  check (ready_at is null or proven_at is not null)
);
select platform.place_sharded('ballot.trustee', 'community_id', 'ballot.ballot');
alter table ballot.trustee add foreign key (community_id, ballot_id) references ballot.ballot;
select platform.publish('ballot.trustee',
  'community_id, ballot_id, side, name, key, proven_at, ready_at, published');
create index trustee_of_account on ballot.trustee (community_id, account_id);

-- One envelope for each line that has voted, sealed to both trustees; all have one length. A later
-- vote replaces it, and the opening destroys all of them in the transaction that writes the result.
-- The votes themselves are only in the archive, sorted.
create table ballot.envelope (
  community_id bigint not null,
  ballot_id uuid not null,
  number int not null,
  sealed text not null,
  receipt text not null, -- hash of the code that the voter took home; stands in the evidence
  primary key (community_id, ballot_id, number)
);
select platform.place_sharded('ballot.envelope', 'community_id', 'ballot.ballot');
alter table ballot.envelope add foreign key (community_id, ballot_id, number) references ballot.entry;

create view ballot.v_public_trustee with (security_invoker = true) as
  select community_id, ballot_id, side, name, key, proven_at, ready_at
  from ballot.trustee where published;
grant select on ballot.v_public_trustee to linli_public, linli_app;
