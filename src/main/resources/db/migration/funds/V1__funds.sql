select platform.open_schema('funds');

-- Money of a community in the account of a named holder (FUND-1, FUND-2, FUND-5). No money passes through
-- here: what happened at the bank is read from its statements. Sums are kept in fen.

-- Numbers that people say; the row lets one wait for the other.
create table funds.number_counter (
  community_id bigint not null references directory.area,
  kind text not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, kind, year)
);
select platform.place_sharded('funds.number_counter', 'community_id');

-- An account at a bank, who holds it by law, and who supervises it beside the community committee.
-- Whoever moves its money or closes it holds its row.
create table funds.fund (
  community_id bigint not null references directory.area,
  fund_id uuid not null,
  number text not null,
  name text not null,
  kind text not null,
  holder_id uuid not null, -- in the register of units
  holder_name text not null, -- as it was when the fund was opened
  supervisor_id uuid not null,
  supervisor_name text not null,
  bank_name text not null,
  account_tail text not null, -- the last digits of the account
  account_id uuid not null, -- in the ledger
  opened_on date not null,
  closed_on date,
  reason text not null default '', -- why it was closed
  published boolean not null default true,
  primary key (community_id, fund_id),
  unique (community_id, number),
  check (holder_id <> supervisor_id),
  check (closed_on is null or closed_on >= opened_on)
);
select platform.place_sharded('funds.fund', 'community_id');
create index fund_by_opening on funds.fund (community_id, opened_on desc, fund_id desc);
select platform.publish('funds.fund',
  'community_id, fund_id, number, name, kind, holder_id, holder_name, supervisor_id, supervisor_name, bank_name, opened_on, closed_on, reason, published');

-- What money is for. Of kind FUND: what came from one source with one restriction; all others were
-- allotted from such a one, and keep its source and restriction. The sums are those of its account in
-- the ledger, which guards them too; the lock of the row and the check guard that none is overspent.
create table funds.earmark (
  community_id bigint not null,
  earmark_id uuid not null,
  fund_id uuid not null,
  parent_id uuid,
  number text not null,
  title text not null,
  kind text not null check (kind in ('FUND', 'PROJECT', 'RESERVE', 'INSURANCE', 'TASK')),
  source text not null,
  restricted boolean not null,
  purpose text not null, -- of the restriction
  project_id uuid,
  project_number text,
  account_id uuid not null, -- in the ledger
  granted_fen bigint not null,
  held_fen bigint not null,
  spent_fen bigint not null,
  opened_on date not null,
  due_on date, -- of a task
  done_on date,
  result text not null default '',
  published boolean not null default true,
  primary key (community_id, earmark_id),
  unique (community_id, number),
  check ((kind = 'FUND') = (parent_id is null)),
  check (restricted or purpose = ''),
  constraint not_overspent check (held_fen >= 0 and spent_fen >= 0 and held_fen + spent_fen <= granted_fen)
);
select platform.place_sharded('funds.earmark', 'community_id', 'funds.fund');
alter table funds.earmark add foreign key (community_id, fund_id) references funds.fund;
alter table funds.earmark add foreign key (community_id, parent_id) references funds.earmark;
create unique index earmark_of_income on funds.earmark (community_id, fund_id, source, purpose)
  where kind = 'FUND';
-- A project has one earmark, and a reserve, out of each source.
create unique index earmark_of_project on funds.earmark (community_id, parent_id, project_id, kind)
  where project_id is not null;
create index earmark_of_fund on funds.earmark (community_id, fund_id, number);
select platform.publish('funds.earmark',
  'community_id, earmark_id, fund_id, parent_id, number, title, kind, source, restricted, purpose, project_id, project_number, granted_fen, held_fen, spent_fen, opened_on, due_on, done_on, result, published');

-- From one earmark to another of the same restriction, or back.
create table funds.earmark_move (
  community_id bigint not null,
  move_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  fen bigint not null check (fen > 0),
  reason text not null,
  journal_id uuid not null,
  moved_by uuid not null,
  moved_on date not null,
  published boolean not null default true,
  primary key (community_id, move_id),
  check (from_id <> to_id)
);
select platform.place_sharded('funds.earmark_move', 'community_id', 'funds.fund');
alter table funds.earmark_move add foreign key (community_id, from_id) references funds.earmark;
alter table funds.earmark_move add foreign key (community_id, to_id) references funds.earmark;
create index earmark_move_from on funds.earmark_move (community_id, from_id, move_id desc);
create index earmark_move_to on funds.earmark_move (community_id, to_id, move_id desc);
select platform.publish('funds.earmark_move',
  'community_id, move_id, from_id, to_id, fen, reason, moved_on, published');

-- Layouts of statements that the community mapped itself, beside those of the rule.
create table funds.bank_layout (
  community_id bigint not null references directory.area,
  layout_id uuid not null,
  name text not null,
  columns text not null, -- what stands under which heading, as JSON
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (community_id, layout_id),
  unique (community_id, name)
);
select platform.place_sharded('funds.bank_layout', 'community_id');

-- A file from a bank. Its content is sealed and goes once it was taken; taken is exactly what was shown.
-- The lock of the fund's row guards that of two files one is taken after the other.
create table funds.statement (
  community_id bigint not null,
  statement_id uuid not null,
  fund_id uuid not null,
  file_name text not null,
  sha256 text not null,
  state text not null check (state in ('UNMAPPED', 'CHECKED', 'TAKEN')),
  layout_name text not null,
  layout text not null, -- the columns it is read by, as JSON
  content bytea,
  read_lines int not null,
  new_lines int not null,
  known_lines int not null,
  first_day date,
  last_day date,
  opening_fen bigint,
  closing_fen bigint,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  primary key (community_id, statement_id),
  check ((state = 'TAKEN') = (content is null))
);
select platform.place_sharded('funds.statement', 'community_id', 'funds.fund');
alter table funds.statement add foreign key (community_id, fund_id) references funds.fund;
create index statement_by_time
  on funds.statement (community_id, fund_id, uploaded_at desc, statement_id desc);

-- A line of a statement. The unique key guards that a line that came in twice is there once. What
-- explains it is said once, which the lock of its row guards.
create table funds.bank_line (
  community_id bigint not null,
  line_id uuid not null,
  fund_id uuid not null,
  statement_id uuid not null,
  fingerprint text not null,
  booked_on date not null,
  position int not null, -- in its file, by time
  amount_fen bigint not null check (amount_fen <> 0), -- negative: paid out
  balance_fen bigint, -- after it, where the bank says so
  counterparty text not null,
  purpose text not null,
  explained_by text check (explained_by in ('INCOME', 'PAYMENT', 'RETURN', 'REVERSAL')),
  explained_id uuid, -- the journal
  explained_at timestamptz,
  primary key (community_id, line_id),
  constraint line_once unique (community_id, fund_id, fingerprint),
  check ((explained_by is null) = (explained_id is null) and (explained_by is null) = (explained_at is null))
);
select platform.place_sharded('funds.bank_line', 'community_id', 'funds.fund');
alter table funds.bank_line add foreign key (community_id, fund_id) references funds.fund;
alter table funds.bank_line add foreign key (community_id, statement_id) references funds.statement;
create index bank_line_by_day on funds.bank_line (community_id, fund_id, booked_on desc, line_id desc);
create index bank_line_open on funds.bank_line (community_id, booked_on, line_id)
  where explained_by is null;

-- Money that came in, from a line of the bank. `giver` is for staff, `giver_public` for everybody, empty
-- where the giver wants to stay unnamed.
create table funds.income (
  community_id bigint not null,
  income_id uuid not null,
  fund_id uuid not null,
  earmark_id uuid not null,
  line_id uuid not null,
  journal_id uuid not null,
  source text not null,
  giver text not null,
  giver_public text not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_on date not null,
  receipt_number text not null default '',
  tax_way text not null default 'NONE' check (tax_way in ('NONE', 'CHARITY', 'GOVERNMENT')),
  purpose text not null,
  subsidy_id uuid,
  pledge_id uuid,
  returned_on date,
  return_reason text not null default '',
  return_line uuid,
  recorded_by uuid not null,
  published boolean not null default true,
  primary key (community_id, income_id),
  check ((returned_on is null) = (return_line is null))
);
select platform.place_sharded('funds.income', 'community_id', 'funds.fund');
alter table funds.income add foreign key (community_id, fund_id) references funds.fund;
alter table funds.income add foreign key (community_id, earmark_id) references funds.earmark;
alter table funds.income add foreign key (community_id, line_id) references funds.bank_line;
create index income_by_day on funds.income (community_id, fund_id, received_on desc, income_id desc);
create index income_of_line on funds.income (community_id, line_id);
create unique index receipt_once on funds.income (community_id, receipt_number)
  where receipt_number <> '';
select platform.publish('funds.income',
  'community_id, income_id, fund_id, earmark_id, journal_id, source, giver_public, amount_fen, received_on, receipt_number, tax_way, purpose, returned_on, return_reason, published');

-- Money of an earmark that is reserved for a payment: paid from a line of the bank, or released. The lock
-- of the row guards that one thing follows; the id is that of the ledger's journal.
create table funds.hold (
  community_id bigint not null,
  hold_id uuid not null,
  earmark_id uuid not null,
  fen bigint not null check (fen > 0),
  title text not null,
  state text not null check (state in ('HELD', 'RELEASED', 'PAID', 'REVERSED')),
  journal_id uuid, -- of the payment
  line_id uuid,
  reversal_id uuid,
  reversal_line uuid,
  held_at timestamptz not null,
  primary key (community_id, hold_id),
  check ((journal_id is not null) = (state in ('PAID', 'REVERSED'))),
  check ((reversal_id is not null) = (state = 'REVERSED'))
);
select platform.place_sharded('funds.hold', 'community_id', 'funds.fund');
alter table funds.hold add foreign key (community_id, earmark_id) references funds.earmark;
create unique index hold_by_journal on funds.hold (community_id, journal_id) where journal_id is not null;
create index hold_of_earmark on funds.hold (community_id, earmark_id, hold_id desc);

-- What anybody may read.
create view funds.v_public_fund with (security_invoker = true) as
  select community_id, fund_id as id, number, name, kind, holder_id, holder_name as holder,
    supervisor_id, supervisor_name as supervisor, bank_name, opened_on, closed_on, reason
  from funds.fund where published;
create view funds.v_public_earmark with (security_invoker = true) as
  select community_id, earmark_id as id, fund_id, parent_id, number, title, kind, source, restricted,
    purpose, project_id, project_number, granted_fen, held_fen, spent_fen, opened_on, due_on,
    done_on, result
  from funds.earmark where published;
create view funds.v_public_earmark_move with (security_invoker = true) as
  select community_id, move_id as id, from_id, to_id, fen, reason, moved_on
  from funds.earmark_move where published;
create view funds.v_public_income with (security_invoker = true) as
  select community_id, income_id as id, fund_id, earmark_id, journal_id, source, giver_public,
    amount_fen, received_on, receipt_number, tax_way, purpose, returned_on, return_reason
  from funds.income where published;
grant select on funds.v_public_fund, funds.v_public_earmark, funds.v_public_earmark_move,
  funds.v_public_income to linli_public, linli_app;

-- The same for modules that work with the money.
create view funds.v_fund with (security_invoker = true) as
  select community_id, fund_id as id, number, name, holder_name as holder, kind, opened_on, closed_on,
    holder_id, supervisor_name as supervisor, supervisor_id
  from funds.fund;
create view funds.v_earmark with (security_invoker = true) as
  select community_id, earmark_id as id, fund_id, number, title, kind, project_id, granted_fen,
    held_fen, spent_fen, parent_id, source, restricted, purpose, project_number
  from funds.earmark;
create view funds.v_income with (security_invoker = true) as
  select community_id, income_id as id, fund_id, source, giver_public, amount_fen, received_on,
    journal_id, receipt_number, purpose, earmark_id, returned_on
  from funds.income;
-- Never public: whom money went to is told by what explains it.
create view funds.v_bank_line with (security_invoker = true) as
  select community_id, line_id as id, fund_id, booked_on, amount_fen, counterparty, purpose,
    explained_by, explained_id
  from funds.bank_line;
grant select on funds.v_fund, funds.v_earmark, funds.v_income, funds.v_bank_line to linli_app;
