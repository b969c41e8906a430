-- EVI-1: whoever reads what was said at a step can check that the evidence committed to just that.
grant select (salt) on projects.step_note to linli_public;
create or replace view projects.v_public_step with (security_invoker = true) as
  select s.community_id, s.project_id, s.sequence, s.action, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note, coalesce(n.salt, '') as salt
  from projects.step s
  left join projects.step_note n on n.community_id = s.community_id and n.project_id = s.project_id
    and n.sequence = s.sequence and n.published
  where s.published;
