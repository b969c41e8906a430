select platform.open_schema('matching');

-- At most one unit holds a need: the primary key guards it.
create table matching.claim (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  year int not null,
  sequence int not null,
  organization_id uuid not null,
  claimed_by uuid not null,
  claimed_at timestamptz not null,
  promised_at timestamptz not null,
  ended_at timestamptz, -- set once the need is settled
  primary key (community_id, need_id),
  unique (community_id, year, sequence)
);
select platform.place_sharded('matching.claim', 'community_id', 'needs.need');
-- What a unit has in hand, without all that it has ever done.
create index claim_in_hand on matching.claim (community_id, organization_id) where ended_at is null;
