select platform.open_schema('files');

-- The content lies in the file store under its SHA-256; the row says whose it is and who may read it.
create table files.file (
  community_id bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  readable_with text not null,
  stored_by uuid not null,
  stored_at timestamptz not null,
  primary key (community_id, sha256)
);
select platform.place_sharded('files.file', 'community_id');
