-- What somebody has begun to write and not sent yet. It belongs to the account and so outlives the
-- session; it is erased when it is sent, on demand, and when the rule needs/drafts says so.
create table needs.draft (
  community_id bigint not null references directory.area,
  account_id uuid not null,
  for_id uuid not null, -- the account itself, or the person who is served by proxy
  draft_id uuid not null, -- becomes the need's, so that its pictures stay where they are
  category text not null,
  content text not null,
  place text not null,
  building_id uuid,
  circumstances text[] not null, -- told with consent only
  contact_name text not null,
  contact_phone text not null,
  named boolean not null,
  about text not null,
  saved_at timestamptz not null,
  primary key (community_id, account_id, for_id)
);
select platform.place_sharded('needs.draft', 'community_id', 'needs.number_counter');
create index draft_by_age on needs.draft (community_id, saved_at);
