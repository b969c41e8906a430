select platform.open_schema('home');

-- How many matters came in in a month, and how many of these are settled: the windows of the lane.
-- Kept by events, so that the first page costs the same however many matters there are.
create table home.month_tally (
  community_id bigint not null references directory.area,
  month date not null,
  published boolean not null default true,
  raised int not null default 0,
  settled int not null default 0,
  primary key (community_id, month)
);
select platform.place_sharded('home.month_tally', 'community_id');
select platform.publish('home.month_tally', 'community_id, month, published, raised, settled');

create view home.v_public_month_tally with (security_invoker = true) as
  select community_id, month, raised, settled from home.month_tally where published;

grant select on home.v_public_month_tally to linli_public, linli_app;
