-- MATCH-2: a claim may end without the need being settled, and the need may be claimed again. Each claim
-- has an id of its own; of all claims of a need at most one has not lapsed, which the unique index guards.
alter table matching.claim add column claim_id uuid;
update matching.claim set claim_id = need_id;
alter table matching.claim drop constraint claim_pkey;
alter table matching.claim add primary key (community_id, claim_id);
alter table matching.claim drop constraint claim_community_id_year_sequence_key;

-- Why nobody holds the need by it any more; the words are on the need's timeline. Null while it holds or
-- once the need was settled by it.
alter table matching.claim add column lapsed text
  check (lapsed in ('GIVEN_BACK', 'NOT_FILED', 'OVERDUE'));
alter table matching.claim add constraint claim_lapsed_has_ended
  check (lapsed is null or ended_at is not null);

create unique index claim_one_holds on matching.claim (community_id, need_id) where lapsed is null;
create index claim_by_number on matching.claim (community_id, year, sequence) where lapsed is null;
create index claim_by_need on matching.claim (community_id, need_id, ended_at);
-- What a unit has settled, the latest first; counting it needs the index alone.
create index claim_settled on matching.claim (community_id, organization_id, ended_at desc)
  where ended_at is not null and lapsed is null;
