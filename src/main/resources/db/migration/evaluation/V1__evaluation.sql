select platform.open_schema('evaluation');

-- One rating a round; a bad one sends the need back to work, so there may be a next round.
create table evaluation.rating (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  round int not null,
  grade text not null,
  rated_by uuid not null,
  rated_at timestamptz not null,
  primary key (community_id, need_id, round)
);
select platform.place_sharded('evaluation.rating', 'community_id', 'needs.need');
select platform.append_only('evaluation.rating');

-- The raiser's own words about it: erasable, for handlers only.
create table evaluation.rating_note (
  community_id bigint not null,
  need_id uuid not null,
  round int not null,
  note text not null,
  primary key (community_id, need_id, round)
);
select platform.place_sharded('evaluation.rating_note', 'community_id', 'needs.need');
alter table evaluation.rating_note add foreign key (community_id, need_id, round) references evaluation.rating;
