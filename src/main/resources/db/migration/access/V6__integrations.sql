-- A program of somebody else's acts under an account of its own, which has no phone: nobody logs in with it.
alter table access.account alter column phone drop not null;

create table access.integration (
  integration_id uuid primary key references access.account,
  area_id bigint not null,
  responsible text not null,
  purpose text not null,
  scopes text[] not null,
  valid_days int not null,
  valid_until timestamptz not null,
  registered_by uuid not null references access.account,
  registered_at timestamptz not null,
  revoked_by uuid references access.account,
  revoked_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
);
create index integration_by_area on access.integration (area_id, registered_at desc);
select platform.place_local('access.integration');

-- A keyed hash only; the prefix finds the row. A restored database starts without tokens, or one that
-- was revoked would open again.
create table access.integration_token (
  prefix text primary key,
  integration_id uuid not null references access.integration,
  hash bytea not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  -- Set when it was replaced; before that it holds as long as its integration.
  ends_at timestamptz,
  used_at timestamptz,
  used_from text
);
create index integration_token_by_integration on access.integration_token (integration_id);
select platform.place_local('access.integration_token');
update platform.placement set outlives_restore = false where table_name = 'access.integration_token';
