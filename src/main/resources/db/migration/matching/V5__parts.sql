-- MATCH-2 in full: a need may be shared. Who holds what of it is decided while the need's row is locked,
-- so that of all who hold it each sees the others.

-- On what terms a need may be claimed. Without a row, or without an amount, one claim holds all of it.
create table matching.terms (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  published boolean not null default true,
  amount int, -- how much is wanted
  of_what text not null, -- of what, with its measure: 辆轮椅
  residents boolean not null, -- a small matter that residents may claim 微项目
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (community_id, need_id),
  check (amount > 0 and of_what <> '' or amount is null and of_what = '')
);
select platform.place_sharded('matching.terms', 'community_id', 'needs.need');
select platform.publish('matching.terms',
  'community_id, need_id, published, amount, of_what, residents');
create view matching.v_public_terms with (security_invoker = true) as
  select community_id, need_id, amount, of_what, residents from matching.terms where published;
grant select on matching.v_public_terms to linli_public, linli_app;

-- Each row is what one of them does: a unit, or a resident with a group. Those whom a leader asked have
-- its claim in led_by, and count once they agreed.
alter table matching.claim alter column organization_id drop not null;
alter table matching.claim
  add column published boolean not null default true, -- not before whom it names has agreed
  add column account_id uuid,
  add column holder text not null default '', -- who, as everybody may read it
  add column amount int check (amount > 0), -- of what is wanted; null: all of it
  add column led_by uuid,
  add column does text not null default '',
  add column code text not null default '', -- by which residents join the group
  add column agreed_at timestamptz,
  add column filed_at timestamptz,
  add column done_at timestamptz;
update matching.claim set agreed_at = claimed_at;
update matching.claim c set filed_at = c.claimed_at
from needs.v_public_need n
where n.community_id = c.community_id and n.need_id = c.need_id
  and (c.ended_at is not null or n.status <> 'CLAIMED');
update matching.claim c set holder = s.party
from needs.v_public_step s
where s.community_id = c.community_id and s.need_id = c.need_id
  and s.action in ('CLAIM', 'ACCEPT') and s.happened_at = c.claimed_at;
alter table matching.claim add constraint claim_one_holder
  check ((organization_id is null) <> (account_id is null));
alter table matching.claim add constraint claim_of_a_partner check (led_by is null or amount is null);
alter table matching.claim drop constraint claim_lapsed_check;
alter table matching.claim add constraint claim_lapsed_check
  check (lapsed in ('GIVEN_BACK', 'NOT_FILED', 'OVERDUE', 'NOT_JOINED', 'HANDED_OVER',
    'LEADER_LEFT'));

-- As before, of all claims of a whole need at most one has not lapsed; and nobody holds it twice.
drop index matching.claim_one_holds;
create unique index claim_one_holds on matching.claim (community_id, need_id)
  where lapsed is null and amount is null and led_by is null;
create unique index claim_unit_once on matching.claim (community_id, need_id, organization_id)
  where lapsed is null and organization_id is not null;
create unique index claim_account_once on matching.claim (community_id, need_id, account_id)
  where lapsed is null and account_id is not null;
create index claim_held on matching.claim (community_id, need_id) where lapsed is null;
create index claim_to_file on matching.claim (community_id, claimed_at)
  where filed_at is null and ended_at is null and led_by is null;
create index claim_by_account on matching.claim (community_id, account_id, claimed_at desc)
  where account_id is not null;
create index claim_of_parts on matching.claim (community_id, promised_at)
  where ended_at is null and amount is not null;

select platform.publish('matching.claim',
  'community_id, claim_id, need_id, published, holder, amount, led_by, does, claimed_at, promised_at,
   filed_at, done_at, lapsed');
create view matching.v_public_claim with (security_invoker = true) as
  select community_id, claim_id, need_id, holder, amount, led_by, does, claimed_at, promised_at,
    filed_at, done_at
  from matching.claim where published and lapsed is null;
grant select on matching.v_public_claim to linli_public, linli_app;

-- Those who joined a resident's claim, each by their own word: erasable, never public.
create table matching.companion (
  community_id bigint not null,
  claim_id uuid not null,
  account_id uuid not null,
  name text not null,
  joined_at timestamptz not null,
  primary key (community_id, claim_id, account_id)
);
select platform.place_sharded('matching.companion', 'community_id', 'matching.claim');
alter table matching.companion add foreign key (community_id, claim_id) references matching.claim;
create index companion_by_account on matching.companion (community_id, account_id);

-- Another unit is asked to do it instead; it is done once the unit agreed and the community filed it. The
-- primary key guards that of one claim there is one.
create table matching.hand_over (
  community_id bigint not null,
  claim_id uuid not null,
  need_id uuid not null,
  to_unit uuid not null,
  reason text not null,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  promised_at timestamptz,
  filed_at timestamptz,
  primary key (community_id, claim_id),
  check ((agreed_at is null) = (promised_at is null))
);
select platform.place_sharded('matching.hand_over', 'community_id', 'matching.claim');
alter table matching.hand_over add foreign key (community_id, claim_id) references matching.claim;
create index hand_over_by_need on matching.hand_over (community_id, need_id) where filed_at is null;
create index hand_over_by_unit on matching.hand_over (community_id, to_unit);
create index hand_over_to_file on matching.hand_over (community_id, agreed_at)
  where filed_at is null and agreed_at is not null;
