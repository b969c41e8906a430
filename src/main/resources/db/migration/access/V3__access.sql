-- Which account of the provider of single sign-on belongs to which account here. Never by e-mail or
-- phone: the provider's subject only, together with the issuer that it is unique for.
create table access.sso_link (
  issuer text not null,
  subject text not null,
  account_id uuid not null references access.account,
  linked_by uuid not null references access.account,
  linked_at timestamptz not null,
  -- When the holder of the account here showed its authenticator; before that it opens nothing.
  confirmed_at timestamptz,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
select platform.place_local('access.sso_link');
