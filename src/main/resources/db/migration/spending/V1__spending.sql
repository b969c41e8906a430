select platform.open_schema('spending');

-- Purchases and payments are counted apart.
create table spending.number_counter (
  community_id bigint not null,
  kind text not null check (kind in ('PURCHASE', 'PAYMENT')),
  year int not null,
  last_sequence int not null,
  primary key (community_id, kind, year)
);
select platform.place_sharded('spending.number_counter', 'community_id');

-- What is to be bought from money that is kept for it 用款申请 (FUND-2). Whoever changes it, pays for it or brings
-- papers to it holds its row until the end of the transaction.
create table spending.purchase (
  community_id bigint not null references directory.area,
  purchase_id uuid not null,
  year int not null,
  sequence int not null,
  status text not null,
  confirmation text not null, -- of what was released urgently
  title text not null,
  bought text not null, -- what, how much, what for
  category text not null,
  fund_id uuid not null,
  earmark_id uuid not null,
  project_id uuid, -- of the earmark, if it is a project's
  supplier_id uuid not null,
  supplier text not null, -- its name as it was then
  amount_fen bigint not null check (amount_fen > 0),
  own_fen bigint not null default 0 check (own_fen >= 0), -- that those pay themselves who are served (FUND-8)
  listed text not null default '', -- item of the standard price list
  quantity int not null default 0 check (quantity >= 0),
  list_fen bigint not null default 0, -- what so many cost by the list
  reason text not null default '', -- why not the lowest quote, or above the list
  settled_by text not null check (settled_by in ('NOTHING', 'DELIVERY', 'PROJECT')), -- before the last part
  asked_by uuid,
  asked_at timestamptz not null,
  decided_at timestamptz,
  urgent_why text not null default '',
  urgent_by uuid,
  urgent_until timestamptz, -- when the other side has to have confirmed it
  rule_version text not null,
  published boolean not null default false,
  primary key (community_id, purchase_id),
  unique (community_id, year, sequence),
  check ((listed = '') = (quantity = 0)),
  check (settled_by <> 'PROJECT' or project_id is not null),
  check ((confirmation = 'NONE') = (urgent_why = '')),
  check ((urgent_why = '') = (urgent_until is null)),
  check (published = (status not in ('ASKED', 'HALF_APPROVED', 'WITHDRAWN')))
);
select platform.place_sharded('spending.purchase', 'community_id', 'spending.number_counter');
create index purchase_newest on spending.purchase (community_id, asked_at desc, purchase_id desc);
create index purchase_decided on spending.purchase (community_id, decided_at desc, purchase_id desc) where published;
create index purchase_open on spending.purchase (community_id, status, asked_at, purchase_id);
create index purchase_owed on spending.purchase (community_id, urgent_until) where confirmation = 'OWED';
create index purchase_of_supplier on spending.purchase (community_id, supplier_id, asked_at desc);
select platform.publish('spending.purchase',
  'community_id, purchase_id, year, sequence, status, confirmation, title, bought, category, fund_id, earmark_id, project_id, supplier, amount_fen, own_fen, listed, quantity, list_fen, reason, settled_by, asked_at, decided_at, urgent_why, urgent_until, published');

-- It is paid in one part or more; each has a reservation in the books from the approval on.
create table spending.part (
  community_id bigint not null,
  purchase_id uuid not null,
  part int not null check (part > 0),
  amount_fen bigint not null check (amount_fen > 0),
  state text not null check (state in ('PLANNED', 'HELD', 'PAID', 'RELEASED')),
  hold_id uuid,
  published boolean not null default false,
  primary key (community_id, purchase_id, part),
  check (state not in ('HELD', 'PAID') or hold_id is not null)
);
select platform.place_sharded('spending.part', 'community_id', 'spending.purchase');
alter table spending.part add foreign key (community_id, purchase_id) references spending.purchase;
select platform.publish('spending.part', 'community_id, purchase_id, part, amount_fen, state, published');

-- What others asked for the same.
create table spending.quote (
  community_id bigint not null,
  purchase_id uuid not null,
  position int not null,
  quoted_by text not null,
  amount_fen bigint not null check (amount_fen > 0),
  published boolean not null default false,
  primary key (community_id, purchase_id, position)
);
select platform.place_sharded('spending.quote', 'community_id', 'spending.purchase');
alter table spending.quote add foreign key (community_id, purchase_id) references spending.purchase;
select platform.publish('spending.quote', 'community_id, purchase_id, position, quoted_by, amount_fen, published');

-- One from each side, two people, neither of them who asked for it (FUND-2): the keys and the check guard it.
create table spending.approval (
  community_id bigint not null,
  purchase_id uuid not null,
  side text not null check (side in ('COMMITTEE', 'COUNCIL')),
  account_id uuid not null,
  asked_by uuid not null,
  party text not null, -- the name of whoever approved: erasable
  approved_at timestamptz not null,
  published boolean not null default false,
  primary key (community_id, purchase_id, side),
  unique (community_id, purchase_id, account_id),
  check (account_id <> asked_by)
);
select platform.place_sharded('spending.approval', 'community_id', 'spending.purchase');
alter table spending.approval add foreign key (community_id, purchase_id) references spending.purchase;
create index approval_of_account on spending.approval (community_id, account_id);
select platform.publish('spending.approval',
  'community_id, purchase_id, side, party, approved_at, published');

-- What happened, step by step; ids and codes only.
create table spending.step (
  community_id bigint not null,
  purchase_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  side text not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  published boolean not null, -- whether the purchase was public then
  primary key (community_id, purchase_id, sequence)
);
select platform.place_sharded('spending.step', 'community_id', 'spending.purchase');
alter table spending.step add foreign key (community_id, purchase_id) references spending.purchase;
select platform.append_only('spending.step');
select platform.publish('spending.step',
  'community_id, purchase_id, sequence, action, side, happened_at, published');
create index step_of_account on spending.step (community_id, actor_id);

-- What was said at a step and by whom: erasable.
create table spending.step_note (
  community_id bigint not null,
  purchase_id uuid not null,
  sequence int not null,
  party text not null,
  note text not null,
  salt text not null,
  published boolean not null,
  primary key (community_id, purchase_id, sequence)
);
select platform.place_sharded('spending.step_note', 'community_id', 'spending.purchase');
alter table spending.step_note
  add foreign key (community_id, purchase_id, sequence) references spending.step;
select platform.publish('spending.step_note',
  'community_id, purchase_id, sequence, party, note, published');

-- Money that left, one line of everybody's list. Never changed: what came back stands in a table of its own.
create table spending.payment (
  community_id bigint not null,
  payment_id uuid not null,
  year int not null,
  sequence int not null,
  purchase_id uuid not null,
  part int not null,
  amount_fen bigint not null check (amount_fen > 0),
  journal_id uuid not null,
  bank_line_id uuid not null,
  paid_on date not null,
  paid_by uuid not null,
  recorded_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, payment_id),
  unique (community_id, year, sequence),
  unique (community_id, purchase_id, part),
  unique (community_id, bank_line_id)
);
select platform.place_sharded('spending.payment', 'community_id', 'spending.purchase');
alter table spending.payment add foreign key (community_id, purchase_id, part) references spending.part;
select platform.append_only('spending.payment');
create index payment_newest on spending.payment (community_id, recorded_at desc, payment_id desc);
create index payment_by_day on spending.payment (community_id, paid_on desc, payment_id desc);
create unique index payment_by_journal on spending.payment (community_id, journal_id);
select platform.publish('spending.payment',
  'community_id, payment_id, year, sequence, purchase_id, part, amount_fen, journal_id, paid_on, recorded_at, published');

-- A payment that came back: once, with its own line of the bank.
create table spending.reversal (
  community_id bigint not null,
  payment_id uuid not null,
  journal_id uuid not null,
  bank_line_id uuid not null,
  reversed_on date not null,
  reason text not null,
  reversed_by uuid not null,
  recorded_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, payment_id),
  unique (community_id, bank_line_id)
);
select platform.place_sharded('spending.reversal', 'community_id', 'spending.payment');
alter table spending.reversal add foreign key (community_id, payment_id) references spending.payment;
select platform.append_only('spending.reversal');
select platform.publish('spending.reversal',
  'community_id, payment_id, journal_id, reversed_on, reason, published');

-- An invoice or a receipt of a part. What was brought lies apart and is read on the record; the public sees a picture
-- drawn anew, on which personal data is covered.
create table spending.receipt (
  community_id bigint not null,
  receipt_id uuid not null,
  purchase_id uuid not null,
  part int not null,
  invoice text not null, -- its number, without spaces
  amount_fen bigint not null check (amount_fen > 0),
  issued_on date not null,
  sha256 text not null, -- of the file as it was brought
  media_type text not null,
  picture text not null default '', -- of what can be drawn upon
  cleared text not null default '' check (cleared in ('', 'NOTHING_PERSONAL', 'COVERED')),
  cleared_by uuid,
  public_sha256 text not null default '',
  public_thumbnail text not null default '',
  brought_by uuid,
  brought_at timestamptz not null,
  published boolean not null default false,
  primary key (community_id, receipt_id),
  unique (community_id, purchase_id, sha256),
  check (published = (public_sha256 <> '')),
  check ((public_sha256 = '') = (cleared = ''))
);
select platform.place_sharded('spending.receipt', 'community_id', 'spending.purchase');
alter table spending.receipt add foreign key (community_id, purchase_id, part) references spending.part;
create index receipt_of_part on spending.receipt (community_id, purchase_id, part, brought_at);
create index receipt_by_invoice on spending.receipt (community_id, invoice);
create index receipt_by_file on spending.receipt (community_id, sha256);
create index receipt_by_picture on spending.receipt (community_id, picture) where picture <> '';
create index receipt_by_amount on spending.receipt (community_id, amount_fen, issued_on);
select platform.publish('spending.receipt',
  'community_id, receipt_id, purchase_id, part, amount_fen, issued_on, sha256, cleared, public_sha256, public_thumbnail, published');

-- What was seen before. Two who bring the same at once wait for each other at this row, so one of them sees the other.
create table spending.mark (
  community_id bigint not null references directory.area,
  mark text not null,
  times int not null check (times > 0),
  primary key (community_id, mark)
);
select platform.place_sharded('spending.mark', 'community_id');

-- Something that has to be explained before money goes: a paper twice, a purchase in pieces, one supplier everywhere.
create table spending.doubt (
  community_id bigint not null,
  doubt_id uuid not null,
  purchase_id uuid not null,
  kind text not null check (kind in
    ('SAME_INVOICE', 'SAME_PICTURE', 'SAME_AMOUNT', 'SPLIT', 'DOMINANT')),
  receipt_id uuid,
  other_purchase uuid,
  percent int not null default 0,
  raised_at timestamptz not null,
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  published boolean not null default false,
  primary key (community_id, doubt_id),
  check ((answer = '') = (answered_at is null))
);
select platform.place_sharded('spending.doubt', 'community_id', 'spending.purchase');
alter table spending.doubt add foreign key (community_id, purchase_id) references spending.purchase;
create index doubt_of_purchase on spending.doubt (community_id, purchase_id, raised_at);
create index doubt_of_other on spending.doubt (community_id, other_purchase) where other_purchase is not null;
create index doubt_open on spending.doubt (community_id, raised_at) where answered_at is null;
select platform.publish('spending.doubt',
  'community_id, doubt_id, purchase_id, kind, receipt_id, other_purchase, percent, raised_at, answer, answered_at, published');

-- Whether what was delivered is as agreed, by somebody who neither asked for it nor sells it (FUND-7).
create table spending.delivery (
  community_id bigint not null,
  purchase_id uuid not null,
  sequence int not null,
  grade text not null,
  seen text not null, -- how that was found out
  evaluated_by uuid,
  evaluated_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, purchase_id, sequence)
);
select platform.place_sharded('spending.delivery', 'community_id', 'spending.purchase');
alter table spending.delivery add foreign key (community_id, purchase_id) references spending.purchase;
select platform.publish('spending.delivery',
  'community_id, purchase_id, sequence, grade, seen, evaluated_at, published');

-- Papers by which a unit may sell something (FUND-13).
create table spending.licence (
  community_id bigint not null references directory.area,
  supplier_id uuid not null,
  kind text not null,
  number text not null,
  valid_until date, -- none: for good
  seen_by uuid,
  seen_at timestamptz not null,
  primary key (community_id, supplier_id, kind)
);
select platform.place_sharded('spending.licence', 'community_id');
create index licence_ends on spending.licence (community_id, valid_until) where valid_until is not null;

create view spending.v_public_purchase with (security_invoker = true) as
  select community_id, purchase_id, year, sequence, status, confirmation, title, bought, category, fund_id, earmark_id,
    project_id, supplier, amount_fen, own_fen, listed, quantity, list_fen, reason, settled_by, asked_at, decided_at,
    urgent_why, urgent_until
  from spending.purchase where published;
create view spending.v_public_receipt with (security_invoker = true) as
  select community_id, receipt_id, purchase_id, part, amount_fen, issued_on, sha256, cleared, public_sha256, public_thumbnail
  from spending.receipt where published;
create view spending.v_public_doubt with (security_invoker = true) as
  select community_id, doubt_id, purchase_id, kind, receipt_id, other_purchase, percent, raised_at, answer, answered_at
  from spending.doubt where published;
create view spending.v_public_step with (security_invoker = true) as
  select s.community_id, s.purchase_id, s.sequence, s.action, s.side, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note
  from spending.step s
  left join spending.step_note n on n.community_id = s.community_id and n.purchase_id = s.purchase_id
    and n.sequence = s.sequence and n.published
  where s.published;
create view spending.v_public_approval with (security_invoker = true) as
  select community_id, purchase_id, side, party, approved_at from spending.approval where published;
create view spending.v_public_quote with (security_invoker = true) as
  select community_id, purchase_id, position, quoted_by, amount_fen from spending.quote where published;
create view spending.v_public_part with (security_invoker = true) as
  select community_id, purchase_id, part, amount_fen, state from spending.part where published;
create view spending.v_public_delivery with (security_invoker = true) as
  select community_id, purchase_id, sequence, grade, seen, evaluated_at from spending.delivery where published;
-- The whole story, for staff.
create view spending.v_step with (security_invoker = true) as
  select s.community_id, s.purchase_id, s.sequence, s.action, s.side, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note
  from spending.step s
  left join spending.step_note n on n.community_id = s.community_id and n.purchase_id = s.purchase_id
    and n.sequence = s.sequence;
grant select on spending.v_step to linli_app;
create view spending.v_public_payment with (security_invoker = true) as
  select y.community_id, y.payment_id as id, y.purchase_id as request_id, p.fund_id, p.earmark_id,
    y.year || '-' || lpad(y.sequence::text, 6, '0') as number, p.title, p.supplier, y.amount_fen, y.paid_on,
    case when r.payment_id is null then 'PAID' else 'REVERSED' end as state, r.reversed_on,
    (select count(*) from spending.receipt e
      where e.community_id = y.community_id and e.purchase_id = y.purchase_id and e.part = y.part
        and e.published) as receipts, y.recorded_at, y.part, y.journal_id, r.journal_id as reversal_journal_id,
    r.reason as reversed_for
  from spending.payment y
  join spending.purchase p on p.community_id = y.community_id and p.purchase_id = y.purchase_id
  left join spending.reversal r on r.community_id = y.community_id and r.payment_id = y.payment_id and r.published
  where y.published and p.published;
-- One line of what was spent, for modules that show where money went.
create view spending.v_payment with (security_invoker = true) as
  select community_id, id, request_id, fund_id, earmark_id, number, title, supplier, amount_fen, paid_on, state,
    reversed_on, receipts
  from spending.v_public_payment;
grant select on spending.v_payment to linli_app;
grant select on spending.v_public_purchase, spending.v_public_receipt, spending.v_public_doubt, spending.v_public_step,
  spending.v_public_approval, spending.v_public_quote, spending.v_public_part, spending.v_public_delivery,
  spending.v_public_payment to linli_public, linli_app;
