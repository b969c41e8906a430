-- Who took part against the register (EVAL-7), counted once when the minutes are published: groups of few are
-- withheld, so it holds nobody. Written while the meeting's row is held; empty where nothing may be told apart.
alter table assembly.meeting add column took_part text not null default '';
grant select (took_part) on assembly.meeting to linli_public;

create or replace view assembly.v_public_meeting with (security_invoker = true) as
  select community_id, meeting_id, template, layer, practice, online, title, host, place, starts_at, ends_at, childcare,
    barrier_free, interpreter, rung, entitled, status, noticed_at, attended, minutes_due, ended_at, minutes_at, reason,
    judged_rung, judged_why, took_part
  from assembly.meeting where published;
