-- Questions that are answered in public until a day (SUP-3). Those of the panel are public at once, those
-- of residents together with the answer, so that nobody's name or quarrel stands there unread.
create table supervision.question (
  community_id bigint not null references directory.area,
  question_id uuid not null,
  about text not null, -- a supervision code, or empty
  title text not null, -- what that stood for when it was asked
  page text not null default '', -- that it is about, within the community's, as /spending/2026-000012
  asked text not null, -- erasable
  panel boolean not null,
  asked_by uuid,
  asked_at timestamptz not null,
  status text not null check (status in ('OPEN', 'ANSWERED')),
  due_at timestamptz not null,
  due_provisional boolean not null,
  answer text not null default '',
  answerer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  salt text not null default '',
  published boolean not null,
  primary key (community_id, question_id),
  check ((status = 'ANSWERED') = (answered_at is not null and answer <> ''))
);
select platform.place_sharded('supervision.question', 'community_id', 'supervision.code');
select platform.publish('supervision.question',
  'community_id, question_id, about, title, page, asked, panel, asked_at, status, due_at, due_provisional, answer, answerer, answered_at, published');
create index question_newest on supervision.question (community_id, asked_at desc, question_id desc);
create index question_of_page on supervision.question (community_id, page, asked_at desc, question_id desc)
  where page <> '';
create index question_open on supervision.question (community_id, due_at, question_id)
  where status = 'OPEN';
create index question_of_account on supervision.question (community_id, asked_by, asked_at desc)
  where asked_by is not null;

create view supervision.v_public_question with (security_invoker = true) as
  select community_id, question_id, about, title, page, asked, panel, asked_at, status, due_at,
    due_provisional, answer, answerer, answered_at
  from supervision.question where published;
grant select on supervision.v_public_question to linli_public, linli_app;
