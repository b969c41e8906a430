-- MATCH-4: what is public of a need from order to done, and by which door it came, which those read who
-- work on needs.
grant select (completion_due_at, completed_at) on needs.need to linli_public;
create view needs.v_public_order with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, affected,
    completion_due_at, completed_at
  from needs.need where published;
create view needs.v_source with (security_invoker = true) as
  select community_id, need_id, source from needs.need where published;
grant select on needs.v_public_order to linli_public, linli_app;
grant select on needs.v_source to linli_app;
