-- For what is counted at night about who asks for what, where and when (NEED-7): no words, no names.
-- As on the desk, what is about the community itself is the street's to see until it is public; what
-- somebody confirmed from the records nobody asked for.
create view needs.v_demand with (security_invoker = true) as
  select community_id, need_id, category, rank, raised_at, building_id, raiser_id as account_id,
    on_behalf_of as person_id
  from needs.need
  where (about <> 'COMMUNITY' or published) and source <> 'ANALYSIS';
grant select on needs.v_demand to linli_app;
