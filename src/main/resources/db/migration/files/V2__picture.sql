-- Pictures that belong to something of another module, such as a need. The contents lie in the file
-- store, the large one and the small one; nobody outside the staff of the subject's module sees one
-- before it is published.
create table files.picture (
  community_id bigint not null,
  subject_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  thumbnail_sha256 text not null check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  width int not null,
  height int not null,
  published boolean not null default false,
  stored_by uuid not null,
  stored_at timestamptz not null,
  primary key (community_id, subject_id, sha256)
);
select platform.place_sharded('files.picture', 'community_id', 'files.file');
select platform.publish('files.picture',
  'community_id, subject_id, sha256, thumbnail_sha256, width, height, published, stored_at');

create view files.v_public_picture with (security_invoker = true) as
  select community_id, subject_id, sha256, thumbnail_sha256, width, height, stored_at
  from files.picture where published;
grant select on files.v_public_picture to linli_app, linli_public;
