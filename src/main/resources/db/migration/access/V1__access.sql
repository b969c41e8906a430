select platform.open_schema('access');

-- One phone, one account; families share phones, so an account is not yet a person.
create table access.account (
  account_id uuid primary key,
  phone text not null unique,
  display_name text not null,
  elder boolean not null default false,
  created_at timestamptz not null
);
select platform.place_local('access.account');

create table access.role_grant (
  account_id uuid not null references access.account,
  area_id bigint not null,
  role text not null,
  organization_id uuid,
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (account_id, area_id, role)
);
create index role_grant_by_area on access.role_grant (area_id, role);
select platform.place_local('access.role_grant');

create table access.login_code (
  phone text primary key,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null,
  used_with text
);
select platform.place_local('access.login_code');

create table access.setup_code (
  singleton boolean primary key check (singleton),
  code_hash text not null,
  tries int not null,
  used_with text,
  issued_at timestamptz not null
);
select platform.place_local('access.setup_code');
