-- Clocks as a service of the whole platform (NEED-4): they stand still for a time at most, or while a
-- disputed assignment is looked at under a clock of its own, and go when the rule says so.
alter table calendar.deadline add column paused_until timestamptz;
-- The kind of the reviewer's clock while the assignment is disputed.
alter table calendar.deadline add column review text not null default '';
alter table calendar.deadline drop constraint deadline_check1;
alter table calendar.deadline add constraint deadline_stands
  check ((state in ('PAUSED', 'DISPUTED')) = (paused_at is not null));
alter table calendar.deadline add constraint deadline_goes_on
  check (paused_until is null or state = 'PAUSED');
alter table calendar.deadline add constraint deadline_review
  check ((state = 'DISPUTED') = (review <> ''));

drop index calendar.deadline_running;
create unique index deadline_running on calendar.deadline (community_id, subject_id, kind)
  where state in ('RUNNING', 'PAUSED', 'DISPUTED', 'BREACHED');
drop index calendar.deadline_counted;
create index deadline_counted on calendar.deadline (community_id, due_at)
  where term_unit = 'WORKING_DAYS' and state in ('RUNNING', 'PAUSED', 'DISPUTED');
-- What ended long ago.
create index deadline_ended on calendar.deadline (community_id, ended_at) where ended_at is not null;
-- A deadline is late once, and goes up each step of its ladder once, whoever tries.
create unique index deadline_effect on calendar.deadline_step (community_id, deadline_id, action, level)
  where action in ('BREACH', 'ESCALATE');

-- Steps are only ever added; a whole history goes with its deadline, long after it ended. Runs with
-- the owner's rights, and only within the scope of the transaction.
create function calendar.forget_ended(community bigint, ended_before timestamptz, at_most int)
returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone uuid[];
begin
  select array_agg(d.deadline_id) into gone from (
    select deadline_id from calendar.deadline
    where community_id = community and ended_at < ended_before
      and community::text = any (string_to_array(current_setting('app.communities', true), ','))
    order by ended_at limit at_most) d;
  delete from calendar.pause_reason where community_id = community and deadline_id = any (gone);
  delete from calendar.deadline_step where community_id = community and deadline_id = any (gone);
  delete from calendar.deadline where community_id = community and deadline_id = any (gone);
  return coalesce(cardinality(gone), 0);
end
$$;
revoke execute on function calendar.forget_ended(bigint, timestamptz, int) from public;
grant execute on function calendar.forget_ended(bigint, timestamptz, int) to linli_app;
