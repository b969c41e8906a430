select platform.open_schema('ledger');

-- The books of a community (FUND-4, FUND-5), in the shape of TigerBeetle: accounts with what they were
-- debited and credited, and transfers between two of them. They know nothing of what is paid for.

-- Until when the books are closed. Who closes a quarter holds this row for update, who opens an
-- account holds it for share: no account is opened past a closing.
create table ledger.book (
  community_id bigint not null references directory.area,
  opened_at timestamptz not null,
  closed_until date not null, -- the last day of the last closed quarter
  chart_version text not null, -- of the rule that the accounts were made by
  primary key (community_id)
);
select platform.place_sharded('ledger.book', 'community_id');

-- What an account is; it never changes.
create table ledger.account (
  community_id bigint not null references directory.area,
  account_id uuid not null,
  code text not null,
  title text not null, -- never of a person
  unit text not null check (unit in ('YUAN', 'HOURS', 'POINTS')),
  side text not null check (side in ('DEBIT', 'CREDIT')),
  limited boolean not null, -- never below zero, on its side
  stripes int not null check (stripes between 1 and 64),
  opened_at timestamptz not null,
  primary key (community_id, account_id),
  unique (community_id, code),
  check (stripes = 1 or not limited) -- a limit is a limit of one row
);
select platform.place_sharded('ledger.account', 'community_id');
select platform.append_only('ledger.account');

-- How an account stands: one row, or several of which transfers take one each, where all hit the same
-- account. A transfer holds its rows for update in the order of the accounts' ids, so that two never
-- wait for each other. Constraints guard that no limit is passed and nothing reserved is released twice.
create table ledger.balance (
  community_id bigint not null,
  account_id uuid not null,
  stripe int not null,
  debits_must_fit boolean not null,
  credits_must_fit boolean not null,
  debits_posted bigint not null,
  credits_posted bigint not null,
  debits_pending bigint not null,
  credits_pending bigint not null,
  last_at timestamptz not null, -- the next transfer is later, whatever the clock says
  closed_until date not null, -- as in the book; here it is held by every transfer
  primary key (community_id, account_id, stripe),
  constraint nothing_negative check (
    least(debits_posted, credits_posted, debits_pending, credits_pending) >= 0),
  constraint debits_within_credits check (
    not debits_must_fit or debits_posted + debits_pending <= credits_posted),
  constraint credits_within_debits check (
    not credits_must_fit or credits_posted + credits_pending <= debits_posted)
) with (fillfactor = 50); -- rows are updated all the time, each on its own page
select platform.place_sharded('ledger.balance', 'community_id', 'ledger.account');
alter table ledger.balance add foreign key (community_id, account_id) references ledger.account;

-- What belongs together is posted together. The unique keys guard that a command is done once, and that
-- what is reserved is settled, voided or expired once, and what is posted reversed once. No key leads to
-- directory.area: every journal would lock the community's row there.
create table ledger.journal (
  community_id bigint not null,
  journal_id uuid not null,
  key text not null,
  input_hash text not null,
  kind text not null
    check (kind in ('POSTING', 'PENDING', 'SETTLEMENT', 'VOIDING', 'EXPIRY', 'REVERSAL')),
  follows uuid,
  day date not null, -- on which it counts, never in a closed quarter
  corrects date, -- the day of a closed quarter on which it would have counted
  at timestamptz not null,
  expires_at timestamptz check (kind = 'PENDING' or expires_at is null),
  lines int not null check (lines > 0),
  primary key (community_id, journal_id),
  unique (community_id, key),
  check ((follows is null) = (kind in ('POSTING', 'PENDING')))
);
select platform.place_sharded('ledger.journal', 'community_id', 'ledger.account');
select platform.append_only('ledger.journal');
alter table ledger.journal add foreign key (community_id, follows) references ledger.journal;
create unique index journal_follows on ledger.journal (community_id, follows) where follows is not null;

-- What a journal is about, in words: erasable.
create table ledger.note (
  community_id bigint not null,
  journal_id uuid not null,
  title text not null,
  primary key (community_id, journal_id)
);
select platform.place_sharded('ledger.note', 'community_id', 'ledger.account');

-- One amount from one account to another of the same unit, so the books balance by construction. The
-- balances (debits less credits posted) are those after its journal. What it names is held while it is
-- written: no key leads to the accounts, which every transfer of a much used one would lock.
create table ledger.transfer (
  community_id bigint not null,
  journal_id uuid not null,
  transfer_id uuid not null,
  debit_id uuid not null,
  debit_stripe int not null,
  debit_balance bigint not null,
  credit_id uuid not null,
  credit_stripe int not null,
  credit_balance bigint not null,
  amount bigint not null check (amount > 0 and amount < 1000000000000000),
  posted int not null check (posted in (0, 1)), -- times the amount
  pending int not null check (pending in (-1, 0, 1)),
  at timestamptz not null,
  primary key (community_id, journal_id, transfer_id),
  check (debit_id <> credit_id)
);
select platform.place_sharded('ledger.transfer', 'community_id', 'ledger.account');
select platform.append_only('ledger.transfer');
alter table ledger.transfer add foreign key (community_id, journal_id) references ledger.journal;
create index transfer_by_debit
  on ledger.transfer (community_id, debit_id, debit_stripe, at, transfer_id);
create index transfer_by_credit
  on ledger.transfer (community_id, credit_id, credit_stripe, at, transfer_id);

create table ledger.closing (
  community_id bigint not null,
  quarter text not null,
  last_day date not null,
  closed_at timestamptz not null, -- later than every transfer before it
  journals bigint not null,
  primary key (community_id, quarter)
);
select platform.place_sharded('ledger.closing', 'community_id', 'ledger.account');
select platform.append_only('ledger.closing');

-- What the nightly sweep found.
create table ledger.audit (
  community_id bigint not null,
  audit_id uuid not null,
  at timestamptz not null,
  accounts bigint not null,
  journals bigint not null,
  transfers bigint not null,
  findings bigint not null,
  primary key (community_id, audit_id)
);
select platform.place_sharded('ledger.audit', 'community_id', 'ledger.account');
select platform.append_only('ledger.audit');

create table ledger.finding (
  community_id bigint not null,
  audit_id uuid not null,
  finding int not null,
  kind text not null,
  about text not null, -- code of an account, unit, or id of a journal
  expected bigint not null,
  found bigint not null,
  primary key (community_id, audit_id, finding)
);
select platform.place_sharded('ledger.finding', 'community_id', 'ledger.account');
select platform.append_only('ledger.finding');
alter table ledger.finding add foreign key (community_id, audit_id) references ledger.audit;
