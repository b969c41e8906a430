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
select platform.place_local('access.delegation');
