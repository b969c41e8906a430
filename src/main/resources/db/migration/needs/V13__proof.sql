-- EVI-1: whoever reads what was said at a published step can check that the evidence committed to just
-- that. The salt goes with the words: where those are not public, or were erased, it is neither.
grant select (salt) on needs.step_note to linli_public;
create or replace view needs.v_public_step with (security_invoker = true) as
  select community_id, need_id, 1 as sequence, 'RAISE' as action, 'RAISED' as status,
    raised_at as happened_at, '' as party, '' as note, '' as salt
  from needs.need where published
  union all
  select s.community_id, s.need_id, s.sequence, s.action, s.status, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note, coalesce(n.salt, '') as salt
  from needs.step s
  left join needs.step_note n on n.community_id = s.community_id and n.need_id = s.need_id
    and n.sequence = s.sequence and n.published
  where s.published;
