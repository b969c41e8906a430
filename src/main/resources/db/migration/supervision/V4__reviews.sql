-- Each year a third party reviews how money was used (FUND-9): of a fund, or of a project. That a thing has
-- one review a year is guarded by the unique index; whoever changes one holds its row.
create table supervision.review (
  community_id bigint not null references directory.area,
  review_id uuid not null,
  code text not null,
  kind text not null,
  subject_id uuid not null,
  title text not null,
  year int not null,
  reviewer text not null, -- the organization, as everybody reads it
  reviewer_account uuid not null,
  status text not null check (status in ('NAMED', 'PUBLISHED', 'ANSWERED', 'WITHDRAWN')),
  named_at timestamptz not null,
  due_at timestamptz not null,
  due_provisional boolean not null,
  declared text not null default '', -- that the reviewer has no part in it, or which
  scores jsonb not null default '[]',
  total int,
  summary text not null default '',
  report_sha256 text not null default '',
  report_name text not null default '',
  published_at timestamptz,
  answer text not null default '',
  answered_at timestamptz,
  rule_version text not null,
  published boolean not null default true,
  primary key (community_id, review_id),
  check ((status in ('PUBLISHED', 'ANSWERED')) = (total is not null and published_at is not null)),
  check ((status = 'ANSWERED') = (answer <> ''))
);
select platform.place_sharded('supervision.review', 'community_id', 'supervision.code');
create unique index review_one on supervision.review (community_id, kind, subject_id, year)
  where status <> 'WITHDRAWN';
create index review_newest on supervision.review (community_id, named_at desc, review_id desc);
create index review_of_account on supervision.review (community_id, reviewer_account)
  where status = 'NAMED';
select platform.publish('supervision.review',
  'community_id, review_id, code, kind, subject_id, title, year, reviewer, status, named_at, due_at, due_provisional, declared, scores, total, summary, report_sha256, report_name, published_at, answer, answered_at, published');
create view supervision.v_public_review with (security_invoker = true) as
  select community_id, review_id, code, kind, subject_id, title, year, reviewer, status, named_at,
    due_at, due_provisional, declared, scores, total, summary, report_sha256, report_name,
    published_at, answer, answered_at
  from supervision.review where published;
grant select on supervision.v_public_review to linli_public, linli_app;
