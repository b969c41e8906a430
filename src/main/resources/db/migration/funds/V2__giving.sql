-- Mutual help inside a community or a unit, or a link to a charity's own campaign: no other is possible
-- here. Sums are kept under the lock of the campaign's row.
create table funds.campaign (
  community_id bigint not null references directory.area,
  campaign_id uuid not null,
  fund_id uuid not null,
  title text not null,
  purpose text not null, -- what it is for, in words; never who is helped
  kind text not null check (kind in ('COMMUNITY', 'UNIT', 'CHARITY')),
  within text not null, -- the unit whose people help each other
  charity_name text not null,
  charity_number text not null, -- of its qualification for public fundraising
  charity_url text not null,
  goal_fen bigint not null check (goal_fen > 0),
  pledged_fen bigint not null default 0 check (pledged_fen >= 0),
  kept_fen bigint not null default 0 check (kept_fen >= 0),
  opened_on date not null,
  closes_on date not null,
  published boolean not null default true,
  primary key (community_id, campaign_id),
  check ((kind = 'CHARITY') = (charity_url <> '')),
  check (kind <> 'CHARITY' or (pledged_fen = 0 and kept_fen = 0))
);
select platform.place_sharded('funds.campaign', 'community_id', 'funds.fund');
alter table funds.campaign add foreign key (community_id, fund_id) references funds.fund;
create index campaign_by_opening on funds.campaign (community_id, opened_on desc, campaign_id desc);
select platform.publish('funds.campaign',
  'community_id, campaign_id, fund_id, title, purpose, kind, within, charity_name, charity_number, charity_url, goal_fen, pledged_fen, kept_fen, opened_on, closes_on, published');

-- That somebody means to give. The number goes into the remark of the transfer, which is made at the
-- bank. Names are erasable. The lock of the row guards that it is kept, or withdrawn, once.
create table funds.pledge (
  community_id bigint not null,
  pledge_id uuid not null,
  campaign_id uuid not null,
  number text not null,
  account_id uuid, -- null once they were forgotten
  giver text not null,
  naming text not null check (naming in ('NAMED', 'UNNAMED')),
  fen bigint not null check (fen > 0),
  state text not null check (state in ('PLEDGED', 'KEPT', 'WITHDRAWN')),
  pledged_on date not null,
  kept_on date,
  income_id uuid,
  kept_fen bigint,
  primary key (community_id, pledge_id),
  unique (community_id, number),
  check ((income_id is null) = (state <> 'KEPT'))
);
select platform.place_sharded('funds.pledge', 'community_id', 'funds.fund');
alter table funds.pledge add foreign key (community_id, campaign_id) references funds.campaign;
create index pledge_of_campaign on funds.pledge (community_id, campaign_id, pledged_on desc, pledge_id desc);
create index pledge_of_account on funds.pledge (community_id, account_id, pledged_on desc)
  where account_id is not null;
create index pledge_open on funds.pledge (community_id, fen) where state = 'PLEDGED';

create view funds.v_public_campaign with (security_invoker = true) as
  select community_id, campaign_id as id, fund_id, title, purpose, kind, within, charity_name,
    charity_number, charity_url, goal_fen, pledged_fen, kept_fen, opened_on, closes_on
  from funds.campaign where published;
grant select on funds.v_public_campaign to linli_public, linli_app;
