-- NEED-6: a need that was merged leads straight to the one that goes on, also where that one was merged
-- later; into which it was merged itself is kept, so that taking a merge back takes back what came with it.
alter table needs.need add column merged_origin uuid;
update needs.need set merged_origin = merged_into where merged_into is not null;

-- Each pass halves the way: as many as eight that were merged in turn.
update needs.need n set merged_into = m.merged_into
from needs.need m
where m.community_id = n.community_id and m.need_id = n.merged_into and m.merged_into is not null;
update needs.need n set merged_into = m.merged_into
from needs.need m
where m.community_id = n.community_id and m.need_id = n.merged_into and m.merged_into is not null;
update needs.need n set merged_into = m.merged_into
from needs.need m
where m.community_id = n.community_id and m.need_id = n.merged_into and m.merged_into is not null;

create index need_by_origin on needs.need (community_id, merged_origin) where merged_origin is not null;
-- Whoever comes along with a need of their own.
create index supporter_by_own_need on needs.supporter (community_id, own_need_id)
  where own_need_id is not null;

-- Who did some of the work on a need, and so never says for others how it went (EVAL-1).
create view needs.v_worker with (security_invoker = true) as
  select community_id, need_id, actor_id as account_id from needs.step
  where action in ('TAKE_ON', 'ACCEPT', 'CLAIM', 'REPORT', 'COMPLETE');
grant select on needs.v_worker to linli_app;
