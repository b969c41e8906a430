-- MATCH-1: what a run proposed stays until it is answered or a later run has something better. The
-- primary key guards that a need has one proposal; who proposes, accepts or refuses holds the
-- community's lock (matching.run), so that no place is given to two needs.
create table matching.proposal (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  resource_id uuid not null,
  organization_id uuid not null,
  day smallint, -- with the two minutes of that day: a time of the week, Monday being 1; null if the resource has none
  begins smallint,
  ends smallint,
  proposed_at timestamptz not null,
  asked_at timestamptz, -- accepted: its unit was asked, and its place is nobody else's
  primary key (community_id, need_id),
  check (num_nulls(day, begins, ends) in (0, 3))
);
select platform.place_sharded('matching.proposal', 'community_id', 'needs.need');
create index proposal_by_unit on matching.proposal (community_id, organization_id) where asked_at is null;

-- How often all was looked at, and what came of it.
create table matching.run (
  community_id bigint not null references directory.area,
  run_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  needs int not null,
  paired int not null,
  value bigint not null,
  bound bigint not null,
  primary key (community_id, run_id)
);
select platform.place_sharded('matching.run', 'community_id', 'needs.need');
create index run_latest on matching.run (community_id, started_at desc);
