select platform.open_schema('audit');

-- Ids and codes only, added and never changed; what a person wrote as their reason lies beside, so
-- that it can be erased. `account_id` is missing where nobody had logged in or a job acted.
create table audit.entry (
  community_id bigint not null,
  entry_id uuid not null,
  at timestamptz not null,
  account_id uuid,
  on_behalf_of uuid,
  channel text not null,
  action text not null,
  subject_id uuid,
  purpose text not null,
  primary key (community_id, entry_id)
);
select platform.place_sharded('audit.entry', 'community_id');
select platform.append_only('audit.entry');
create index entry_by_time on audit.entry (community_id, at desc, entry_id desc);
create index entry_by_subject on audit.entry (community_id, subject_id, at desc, entry_id desc);
create index entry_by_account on audit.entry (community_id, account_id, at desc, entry_id desc);

create table audit.reason (
  community_id bigint not null,
  entry_id uuid not null,
  words text not null,
  primary key (community_id, entry_id),
  foreign key (community_id, entry_id) references audit.entry
);
select platform.place_sharded('audit.reason', 'community_id', 'audit.entry');
