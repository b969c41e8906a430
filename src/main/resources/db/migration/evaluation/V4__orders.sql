-- MATCH-4: what was ordered of each unit in a month, what it took, kept, and how that was rated; counted
-- at night from the public story of needs. The empty name is the community itself. Grades are all zero
-- where fewer people rated than the rule asks for.
create table evaluation.unit_month (
  community_id bigint not null references directory.area,
  month date not null,
  unit text not null,
  published boolean not null default true,
  -- Given to it, and taken of these; taken by its own wish.
  ordered int not null,
  taken int not null,
  claimed int not null,
  -- Of what it has taken: done or due by now, and of these done in time.
  due int not null,
  in_time int not null,
  asked int not null,
  very_satisfied int not null,
  satisfied int not null,
  fairly_satisfied int not null,
  dissatisfied int not null,
  very_dissatisfied int not null,
  counted_at timestamptz not null,
  primary key (community_id, month, unit),
  check (taken <= ordered and in_time <= due)
);
select platform.place_sharded('evaluation.unit_month', 'community_id', 'needs.need');
select platform.publish('evaluation.unit_month',
  'community_id, month, unit, published, ordered, taken, claimed, due, in_time, asked, very_satisfied,
   satisfied, fairly_satisfied, dissatisfied, very_dissatisfied, counted_at');
create view evaluation.v_public_unit_month with (security_invoker = true) as
  select community_id, month, unit, ordered, taken, claimed, due, in_time, asked, very_satisfied,
    satisfied, fairly_satisfied, dissatisfied, very_dissatisfied, counted_at
  from evaluation.unit_month where published;
grant select on evaluation.v_public_unit_month to linli_public, linli_app;
