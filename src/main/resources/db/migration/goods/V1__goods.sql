select platform.open_schema('goods');

-- What a community or a unit of it keeps and lends (RES-8). Never is more out than is there and
-- whole: the check guards it, whoever hands out at the same moment. That no day is promised to more
-- than there are is guarded by the lock of the thing's row, which every promise takes (ADR 0018).
create table goods.thing (
  community_id bigint not null references directory.area,
  thing_id uuid not null,
  organization_id uuid, -- the unit that keeps it; without one the community does
  keeper text not null, -- the name of who keeps it
  name text not null,
  description text not null,
  place text not null,
  pieces int not null,
  damaged int not null default 0, -- of these, not lent until they are put back
  lent int not null default 0, -- of these, out at this moment
  freely boolean not null, -- whoever comes may take it
  published boolean not null, -- is lent at all
  changed_at timestamptz not null,
  primary key (community_id, thing_id),
  check (damaged >= 0 and lent >= 0 and damaged + lent <= pieces)
);
select platform.place_sharded('goods.thing', 'community_id');
select platform.publish('goods.thing',
  'community_id, thing_id, organization_id, keeper, name, description, place, pieces, damaged, freely,
   published, changed_at');
-- The public list, the list of a keeper.
create index thing_published on goods.thing (community_id, changed_at desc, thing_id desc)
  where published;
create index thing_by_change on goods.thing (community_id, changed_at desc, thing_id desc);
create index thing_of_unit on goods.thing
  (community_id, organization_id, changed_at desc, thing_id desc);

create view goods.v_public_thing with (security_invoker = true) as
  select community_id, thing_id, organization_id, keeper, name, description, place, pieces, damaged,
    freely, changed_at
  from goods.thing where published;
grant select on goods.v_public_thing to linli_public, linli_app;

-- Some pieces of a thing for some days: asked for, out, and what became of it.
create table goods.loan (
  community_id bigint not null,
  loan_id uuid not null,
  thing_id uuid not null,
  pieces int not null,
  open_pieces int not null, -- of these, promised or out; what came back, broken or not, is not open
  from_day date not null,
  until_day date not null,
  status text not null,
  published boolean not null, -- takes pieces on its days, which anybody may see
  asked_at timestamptz not null,
  handed_on date,
  ended_on date,
  reason text not null, -- why it was declined
  told text not null, -- the last reminder: '', DUE or OVERDUE
  primary key (community_id, loan_id),
  foreign key (community_id, thing_id) references goods.thing,
  check (from_day <= until_day),
  check (open_pieces between 0 and pieces),
  check (published = (open_pieces > 0))
);
select platform.place_sharded('goods.loan', 'community_id', 'goods.thing');
select platform.publish('goods.loan',
  'community_id, loan_id, thing_id, open_pieces, from_day, until_day, status, published');
-- What is promised or out: of all, of a thing; what happened to a thing; what has ended.
create index loan_open on goods.loan (community_id, until_day, loan_id) where published;
create index loan_open_of_thing on goods.loan (community_id, thing_id) where published;
create index loan_of_thing on goods.loan (community_id, thing_id, loan_id);
create index loan_ended on goods.loan (community_id, ended_on);

create view goods.v_public_loan with (security_invoker = true) as
  select community_id, loan_id, thing_id, open_pieces, from_day, until_day, status
  from goods.loan where published;
grant select on goods.v_public_loan to linli_public, linli_app;

-- Who has it: erasable, never public.
create table goods.borrower (
  community_id bigint not null,
  loan_id uuid not null,
  account_id uuid, -- none where a keeper lent to somebody without an account
  name text not null,
  phone text not null,
  primary key (community_id, loan_id),
  foreign key (community_id, loan_id) references goods.loan
);
select platform.place_sharded('goods.borrower', 'community_id', 'goods.loan');
create index borrower_by_account on goods.borrower (community_id, account_id);
create index borrower_by_phone on goods.borrower (community_id, phone);

-- What became of the pieces: added, broken, repaired, scrapped, lost. The note says why.
create table goods.change (
  community_id bigint not null,
  change_id uuid not null,
  thing_id uuid not null,
  loan_id uuid, -- with which it came back so, or did not
  kind text not null,
  pieces int not null,
  note text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (community_id, change_id),
  foreign key (community_id, thing_id) references goods.thing,
  check (pieces > 0)
);
select platform.place_sharded('goods.change', 'community_id', 'goods.thing');
create index change_of_thing on goods.change (community_id, thing_id, change_id);
