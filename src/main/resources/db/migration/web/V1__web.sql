select platform.open_schema('web');

create table web.command (
  community_id bigint not null,
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  taken_at timestamptz not null,
  status int,
  location text,
  body text,
  primary key (community_id, account_id, key)
);
select platform.place_sharded('web.command', 'community_id');
