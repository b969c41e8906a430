-- How far those who voted really decided, judged by what changed (DELIB-7); said again when more is known.
-- Written while the ballot's row is held. The checks guard that nothing is judged before there is a result.
alter table ballot.ballot add column judged_rung text;
alter table ballot.ballot add column judged_why text not null default '';
alter table ballot.ballot add constraint judged_is_a_rung
  check (judged_rung in ('TOLD', 'CONSULTED', 'PLANNED', 'DECIDED'));
alter table ballot.ballot add constraint judged_after_the_count
  check (judged_rung is null or (judged_why <> '' and status in ('COUNTED', 'FINAL')));
grant select (judged_rung, judged_why) on ballot.ballot to linli_public;

create or replace view ballot.v_public_ballot with (security_invoker = true) as
  select community_id, ballot_id, year, sequence, title, about, electorate, building_id, unit_id, body_id, place, rule, rung,
    assurance, web, door, paper, revote, proxies, charter, least_age, freeze_at, opens_at, closes_at, objection_days, status,
    roll_root, frozen_at, counted_at, final_from, reason, made_at, open_until, judged_rung, judged_why
  from ballot.ballot where published;
