-- The fiscal subsidy of a year by head count (FUND-1). The lock of the row guards what is due of it; the
-- shares are those of the rule by which it was certified.
create table funds.subsidy (
  community_id bigint not null references directory.area,
  subsidy_id uuid not null,
  fund_id uuid not null,
  year int not null,
  heads int not null check (heads > 0),
  certified_by text not null, -- an office
  certified_on date not null,
  fen_per_head bigint not null,
  basic_percent int not null check (basic_percent between 0 and 100),
  received_fen bigint not null default 0 check (received_fen >= 0),
  rule_version text not null,
  published boolean not null default true,
  primary key (community_id, subsidy_id),
  unique (community_id, year)
);
select platform.place_sharded('funds.subsidy', 'community_id', 'funds.fund');
alter table funds.subsidy add foreign key (community_id, fund_id) references funds.fund;
select platform.publish('funds.subsidy',
  'community_id, subsidy_id, fund_id, year, heads, certified_by, certified_on, fen_per_head, basic_percent, received_fen, rule_version, published');

-- Heads that were counted again, also after the year.
create table funds.head_count (
  community_id bigint not null,
  subsidy_id uuid not null,
  counted int not null check (counted > 0), -- the first, the second, and so on
  heads int not null check (heads > 0),
  reason text not null,
  counted_on date not null,
  counted_by uuid not null,
  published boolean not null default true,
  primary key (community_id, subsidy_id, counted)
);
select platform.place_sharded('funds.head_count', 'community_id', 'funds.fund');
alter table funds.head_count add foreign key (community_id, subsidy_id) references funds.subsidy;
select platform.publish('funds.head_count',
  'community_id, subsidy_id, counted, heads, reason, counted_on, published');

-- What is spent on activities in a year, as planned; the rule says a band by households (FUND-12).
create table funds.year_plan (
  community_id bigint not null references directory.area,
  year int not null,
  households int not null check (households > 0),
  planned_fen bigint not null check (planned_fen > 0),
  least_fen bigint not null,
  most_fen bigint not null,
  note text not null, -- why it is outside the band
  planned_by uuid not null,
  planned_on date not null,
  rule_version text not null,
  published boolean not null default true,
  primary key (community_id, year),
  constraint outside_with_reason
    check (planned_fen between least_fen and most_fen or note <> '')
);
select platform.place_sharded('funds.year_plan', 'community_id', 'funds.fund');
select platform.publish('funds.year_plan',
  'community_id, year, households, planned_fen, least_fen, most_fen, note, planned_on, rule_version, published');

-- Trusts, PPP and sponsorship with their terms (FUND-11).
create table funds.agreement (
  community_id bigint not null references directory.area,
  agreement_id uuid not null,
  kind text not null check (kind in ('TRUST', 'PPP', 'SPONSORSHIP')),
  title text not null,
  partner text not null, -- a unit
  fen bigint not null check (fen > 0),
  from_day date not null,
  until_day date not null,
  terms text not null,
  in_return text not null, -- what the partner gets
  recorded_by uuid not null,
  recorded_on date not null,
  published boolean not null default true,
  primary key (community_id, agreement_id),
  check (until_day >= from_day)
);
select platform.place_sharded('funds.agreement', 'community_id', 'funds.fund');
create index agreement_by_day on funds.agreement (community_id, from_day desc, agreement_id desc);
select platform.publish('funds.agreement',
  'community_id, agreement_id, kind, title, partner, fen, from_day, until_day, terms, in_return, recorded_on, published');

create view funds.v_public_subsidy with (security_invoker = true) as
  select community_id, subsidy_id as id, fund_id, year, heads, certified_by, certified_on,
    fen_per_head, basic_percent, received_fen, rule_version
  from funds.subsidy where published;
create view funds.v_public_head_count with (security_invoker = true) as
  select community_id, subsidy_id, counted, heads, reason, counted_on
  from funds.head_count where published;
create view funds.v_public_year_plan with (security_invoker = true) as
  select community_id, year, households, planned_fen, least_fen, most_fen, note, planned_on,
    rule_version
  from funds.year_plan where published;
create view funds.v_public_agreement with (security_invoker = true) as
  select community_id, agreement_id as id, kind, title, partner, fen, from_day, until_day, terms,
    in_return, recorded_on
  from funds.agreement where published;
grant select on funds.v_public_subsidy, funds.v_public_head_count, funds.v_public_year_plan,
  funds.v_public_agreement to linli_public, linli_app;
