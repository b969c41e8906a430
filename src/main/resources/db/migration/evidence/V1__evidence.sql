select platform.open_schema('evidence');

-- What was published, in the order a sequencer will give it. Holds ids, codes and commitments only,
-- so that erasing a person's words elsewhere leaves every proof valid.
create table evidence.outbox (
  community_id bigint not null,
  entry_id uuid not null,
  kind text not null,
  content text not null,
  recorded_at timestamptz not null,
  primary key (community_id, entry_id)
);
select platform.place_sharded('evidence.outbox', 'community_id');
select platform.append_only('evidence.outbox');
