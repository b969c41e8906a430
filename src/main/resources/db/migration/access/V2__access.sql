-- Staff log in with password and authenticator; what both are checked against.
create table access.credential (
  account_id uuid primary key references access.account,
  password_hash text not null,
  password_at timestamptz not null,
  -- Sealed by the vault; the pending one waits for its first right code.
  totp_sealed bytea,
  totp_pending bytea,
  -- Each code counts once: the time step of the last one that was taken.
  totp_last_step bigint not null default 0
);
select platform.place_local('access.credential');

-- Wrong tries in a row by phone or account. Kept for unknown phones as well, so that being locked
-- tells nobody who has an account.
create table access.attempt (
  subject text primary key,
  failures int not null,
  tried_at timestamptz not null,
  locked_until timestamptz
);
create index attempt_by_age on access.attempt (tried_at);
select platform.place_local('access.attempt');

-- Token buckets of bucket4j.
create table access.rate_bucket (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index rate_bucket_by_expiry on access.rate_bucket (expires_at);
select platform.place_local('access.rate_bucket');

-- Roles may hold for a time.
alter table access.role_grant add column valid_from timestamptz;
alter table access.role_grant add column valid_until timestamptz;

-- A holder lets somebody else act in the holder's role for a while, for example in the holidays.
create table access.delegation (
  delegation_id uuid primary key,
  holder_id uuid not null references access.account,
  delegate_id uuid not null references access.account,
  area_id bigint not null,
  role text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (holder_id <> delegate_id),
  check (valid_from < valid_until)
);
create index delegation_by_delegate on access.delegation (delegate_id);
create index delegation_by_holder on access.delegation (holder_id);
create unique index delegation_once
  on access.delegation (holder_id, delegate_id, area_id, role, valid_from, valid_until)
  where ended_at is null;
select platform.place_local('access.delegation');

-- Lists and forms name a role by its own id.
alter table access.role_grant add column grant_id uuid;
update access.role_grant set grant_id = gen_random_uuid();
alter table access.role_grant alter column grant_id set not null;
create unique index role_grant_by_id on access.role_grant (grant_id);
create index role_grant_by_time on access.role_grant (area_id, granted_at desc, grant_id desc);

-- Powerful roles: one proposes, another approves.
create table access.grant_proposal (
  proposal_id uuid primary key,
  account_id uuid not null references access.account,
  area_id bigint not null,
  role text not null,
  organization_id uuid,
  valid_from timestamptz,
  valid_until timestamptz,
  proposed_by uuid not null references access.account,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('APPROVED', 'DECLINED')),
  decided_by uuid references access.account,
  decided_at timestamptz,
  check (account_id <> proposed_by),
  check (outcome is distinct from 'APPROVED'
    or (decided_by <> proposed_by and decided_by <> account_id)),
  check ((outcome is null) = (decided_by is null))
);
create unique index grant_proposal_open on access.grant_proposal (account_id, area_id, role)
  where outcome is null;
create index grant_proposal_by_area on access.grant_proposal (area_id, proposed_at)
  where outcome is null;
select platform.place_local('access.grant_proposal');

-- What happened to roles. Ids and codes only; names stand with the accounts.
create table access.grant_event (
  event_id uuid primary key,
  area_id bigint not null,
  account_id uuid not null,
  role text not null,
  action text not null,
  other_id uuid,
  by_id uuid,
  at timestamptz not null,
  valid_from timestamptz,
  valid_until timestamptz
);
create index grant_event_by_area on access.grant_event (area_id, at desc, event_id desc);
select platform.place_local('access.grant_event');
select platform.append_only('access.grant_event');

-- Letting somebody in again: two colleagues vouch, then a code goes to the person's phone.
create table access.recovery (
  recovery_id uuid primary key,
  account_id uuid not null references access.account,
  area_id bigint not null,
  requested_by uuid not null references access.account,
  requested_at timestamptz not null,
  confirmed_by uuid references access.account,
  code_hash text,
  tries int not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (requested_by <> account_id),
  check (confirmed_by <> account_id and confirmed_by <> requested_by),
  check ((confirmed_by is null) = (code_hash is null))
);
create unique index recovery_open on access.recovery (account_id) where used_at is null;
select platform.place_local('access.recovery');

-- Whose account is whose: persons of a community's register, confirmed by staff or by a letter.
create table access.residency (
  account_id uuid not null references access.account,
  community_id bigint not null,
  person_id uuid not null,
  household_id uuid,
  level text not null check (level in ('HOUSEHOLD', 'IDENTITY')),
  how text not null check (how in ('counter', 'letter')),
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  primary key (account_id, community_id, person_id)
);
create index residency_by_person on access.residency (community_id, person_id);
select platform.place_local('access.residency');

-- Letters with a code, found by its hash, sealed for printing.
create table access.invitation (
  invitation_id uuid primary key,
  community_id bigint not null,
  person_id uuid not null,
  household_id uuid,
  code_hash text not null unique,
  code_sealed bytea not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid,
  used_at timestamptz,
  check ((used_by is null) = (used_at is null))
);
select platform.place_local('access.invitation');
