-- MATCH-1: an area above communities looks at all of them, one by one, and pairs what is left across
-- them. At most one such run at a time, which the unique index guards.
create table matching.area_run (
  community_id bigint not null references directory.area, -- the area
  run_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  status text not null check (status in ('RUNNING', 'DONE', 'CANCELLED')),
  done int not null,
  communities int not null,
  ended_at timestamptz,
  primary key (community_id, run_id),
  check ((status = 'RUNNING') = (ended_at is null))
);
select platform.place_sharded('matching.area_run', 'community_id', 'needs.need');
create unique index area_run_one on matching.area_run (community_id) where status = 'RUNNING';
create index area_run_latest on matching.area_run (community_id, started_at desc);

-- What came of each community in the last run that was not cancelled.
create table matching.area_part (
  community_id bigint not null references directory.area, -- the area
  part_id bigint not null,
  run_id uuid not null,
  needs int not null,
  paired int not null,
  primary key (community_id, part_id)
);
select platform.place_sharded('matching.area_part', 'community_id', 'needs.need');

-- A need that its own community could not match with a resource of another one. The area proposes, and
-- its officer accepts or refuses; one proposal a need, by the primary key.
create table matching.across (
  community_id bigint not null references directory.area, -- the area
  need_id uuid not null,
  need_community_id bigint not null,
  year int not null,
  sequence int not null,
  title text not null, -- the public summary
  rank smallint not null,
  resource_community_id bigint not null,
  resource_id uuid not null,
  resource_name text not null,
  organization_id uuid not null,
  unit_name text not null,
  day smallint,
  begins smallint,
  ends smallint,
  reasons jsonb not null,
  status text not null check (status in ('PROPOSED', 'ASKED', 'AGREED', 'DONE', 'DECLINED', 'TOO_LATE', 'REFUSED')),
  reason text not null default '',
  proposed_at timestamptz not null,
  answer_by date,
  primary key (community_id, need_id, resource_id),
  check (num_nulls(day, begins, ends) in (0, 3))
);
select platform.place_sharded('matching.across', 'community_id', 'needs.need');
create unique index across_one on matching.across (community_id, need_id)
  where status in ('PROPOSED', 'ASKED', 'AGREED');

-- In the resource's community: its unit is asked by the area for a need of another community.
create table matching.across_request (
  community_id bigint not null references directory.area,
  request_id uuid not null,
  area_id bigint not null,
  need_community_id bigint not null,
  need_id uuid not null,
  year int not null,
  sequence int not null,
  title text not null,
  resource_id uuid not null,
  resource_name text not null,
  organization_id uuid not null,
  unit_name text not null,
  day smallint,
  begins smallint,
  ends smallint,
  answer_by date not null,
  status text not null check (status in ('ASKED', 'AGREED', 'DECLINED', 'GIVEN_BACK', 'COMPLETED', 'TOO_LATE')),
  asked_at timestamptz not null,
  promised_on date,
  primary key (community_id, request_id),
  check (num_nulls(day, begins, ends) in (0, 3))
);
select platform.place_sharded('matching.across_request', 'community_id', 'needs.need');
create index across_request_by_unit on matching.across_request (community_id, organization_id, asked_at desc);

-- What the unit says about it, in order; carried to the need's community one after another.
create table matching.across_word (
  community_id bigint not null references directory.area,
  request_id uuid not null,
  word_id uuid not null, -- in order of time
  action text not null check (action in ('AGREE', 'DECLINE', 'REPORT', 'GIVE_BACK', 'COMPLETE')),
  note text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  carried boolean not null default false,
  primary key (community_id, request_id, word_id),
  foreign key (community_id, request_id) references matching.across_request
);
select platform.place_sharded('matching.across_word', 'community_id', 'needs.need');
create index across_word_waits on matching.across_word (community_id, request_id, word_id) where not carried;
