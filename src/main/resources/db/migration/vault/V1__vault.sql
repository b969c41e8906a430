select platform.open_schema('vault');

-- The keys themselves lie in a file outside. This table says which ones the database needs, so that
-- the platform refuses to start without them rather than encrypt with new ones.
create table vault.known_key (
  key_id int primary key,
  fingerprint bytea not null,
  first_seen_at timestamptz not null
);
select platform.place_local('vault.known_key');
select platform.append_only('vault.known_key');
