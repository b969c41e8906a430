select platform.open_schema('privacy');

-- To what somebody consented, in which wording, and until when. Given again after a change of the
-- wording (PIPL 14), withdrawn as easily as given (PIPL 15).
create table privacy.consent (
  community_id bigint not null,
  consent_id uuid not null,
  account_id uuid not null,
  purpose text not null,
  wording text not null,
  given_at timestamptz not null,
  channel text not null,
  withdrawn_at timestamptz,
  primary key (community_id, consent_id)
);
select platform.place_sharded('privacy.consent', 'community_id');
create unique index consent_in_force on privacy.consent (community_id, account_id, purpose)
  where withdrawn_at is null;
create index consent_by_account on privacy.consent (community_id, account_id, given_at desc);

-- Requests to correct or delete (PIPL 46, 47).
create table privacy.request (
  community_id bigint not null,
  request_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('CORRECT', 'DELETE')),
  words text not null,
  status text not null check (status in ('OPEN', 'DONE', 'REFUSED')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  answer text not null default '',
  staying text[] not null default '{}',
  rule_version text not null,
  primary key (community_id, request_id),
  check ((status = 'OPEN') = (decided_at is null))
);
select platform.place_sharded('privacy.request', 'community_id', 'privacy.consent');
create index request_by_account on privacy.request (community_id, account_id, asked_at desc);
create index request_open on privacy.request (community_id, due_at, request_id) where status = 'OPEN';
create unique index request_of_a_kind on privacy.request (community_id, account_id, kind)
  where status = 'OPEN';
