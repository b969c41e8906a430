select platform.open_schema('sunshine');

-- What came in, left, or went back, one line for each (FUND-3): written in the transaction that moved the
-- money. The keys guard that each is a line once. Words stand where they belong, in funds and spending.
create table sunshine.movement (
  community_id bigint not null references directory.area,
  movement_id uuid not null,
  kind text not null check (kind in ('RECEIVED', 'RETURNED', 'PAID', 'REVERSED')),
  about uuid not null, -- the income, or the journal of the payment
  journal_id uuid not null,
  fund_id uuid not null,
  earmark_id uuid not null,
  source text not null,
  fen bigint not null check (fen > 0),
  day date not null, -- on which it counts in the books
  booked_on date not null, -- at the bank; another day where that quarter was closed
  published boolean not null default true,
  primary key (community_id, movement_id),
  unique (community_id, about, kind)
);
select platform.place_sharded('sunshine.movement', 'community_id');
select platform.append_only('sunshine.movement');
create index movement_by_day on sunshine.movement (community_id, day desc, movement_id desc);
create index movement_of_fund on sunshine.movement (community_id, fund_id, day desc, movement_id desc);
select platform.publish('sunshine.movement',
  'community_id, movement_id, kind, about, journal_id, fund_id, earmark_id, source, fen, day, booked_on, published');

-- Their sums, of a whole year (quarter 0) and of its quarters, so that pages cost the same with a million
-- lines. Of two who move money of an earmark at once the second waits for the row.
create table sunshine.total (
  community_id bigint not null references directory.area,
  earmark_id uuid not null,
  year int not null,
  quarter int not null check (quarter between 0 and 4),
  fund_id uuid not null,
  source text not null,
  received_fen bigint not null,
  returned_fen bigint not null,
  paid_fen bigint not null,
  reversed_fen bigint not null,
  lines int not null,
  published boolean not null default true,
  primary key (community_id, earmark_id, year, quarter)
);
select platform.place_sharded('sunshine.total', 'community_id', 'sunshine.movement');
create index total_by_time on sunshine.total (community_id, year, quarter);
select platform.publish('sunshine.total',
  'community_id, earmark_id, year, quarter, fund_id, source, received_fen, returned_fen, paid_fen, reversed_fen, lines, published');

create view sunshine.v_public_movement with (security_invoker = true) as
  select community_id, movement_id as id, kind, about, journal_id, fund_id, earmark_id, source, fen, day, booked_on
  from sunshine.movement where published;
create view sunshine.v_public_total with (security_invoker = true) as
  select community_id, earmark_id, year, quarter, fund_id, source, received_fen, returned_fen, paid_fen,
    reversed_fen, lines
  from sunshine.total where published;
grant select on sunshine.v_public_movement, sunshine.v_public_total to linli_public, linli_app;
