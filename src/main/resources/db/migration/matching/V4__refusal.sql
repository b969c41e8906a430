-- MATCH-1: a proposed pair that the community found unfit is not proposed again; everybody who works on
-- it reads why.
create table matching.refusal (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  resource_id uuid not null,
  reason text not null,
  refused_by uuid not null,
  refused_at timestamptz not null,
  primary key (community_id, need_id, resource_id)
);
select platform.place_sharded('matching.refusal', 'community_id', 'needs.need');
