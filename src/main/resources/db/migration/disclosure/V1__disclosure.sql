select platform.open_schema('disclosure');

-- A quarter's sheet 季度公示 (FUND-3): the figures as they stood when the books of the quarter were closed,
-- written in the transaction that closed them. Nothing can come into a closed quarter any more, so what
-- the sheet says stays a sum of its lines. The key guards that a quarter has one.
create table disclosure.sheet (
  community_id bigint not null references directory.area,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  figures text not null, -- as JSON, of which the hash is published
  sha256 text not null,
  income_fen bigint not null,
  spent_fen bigint not null,
  after_fen bigint not null,
  lines int not null,
  open_lines int not null, -- lines of the bank that nobody explained
  open_papers int not null, -- payments without a paper that can be looked at
  open_doubts int not null,
  open_confirmations int not null, -- of urgent releases
  reason text not null, -- why it was closed with these
  closed_at timestamptz not null,
  closed_by uuid not null,
  published boolean not null default true,
  primary key (community_id, year, quarter),
  check (open_lines + open_papers + open_doubts + open_confirmations = 0 or reason <> '')
);
select platform.place_sharded('disclosure.sheet', 'community_id');
select platform.append_only('disclosure.sheet');
select platform.publish('disclosure.sheet',
  'community_id, year, quarter, figures, sha256, income_fen, spent_fen, after_fen, lines, open_lines, open_papers, open_doubts, open_confirmations, reason, closed_at, published');

create view disclosure.v_public_sheet with (security_invoker = true) as
  select community_id, year, quarter, figures, sha256, income_fen, spent_fen, after_fen, lines, open_lines,
    open_papers, open_doubts, open_confirmations, reason, closed_at
  from disclosure.sheet where published;
grant select on disclosure.v_public_sheet to linli_public, linli_app;
