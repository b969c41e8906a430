-- A bounded request to one unit: what, how much at most, by when, answer until when.
create table matching.request (
  community_id bigint not null references directory.area,
  request_id uuid not null,
  need_id uuid not null,
  year int not null,
  sequence int not null,
  organization_id uuid not null,
  unit_name text not null,
  what text not null,
  most int not null,
  most_of text not null,
  by_day date not null,
  answer_by timestamptz not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  status text not null,
  reason text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  primary key (community_id, request_id),
  check (most > 0),
  check ((status = 'ASKED') = (answered_at is null))
);
select platform.place_sharded('matching.request', 'community_id', 'needs.need');
-- A unit has at most one open request about a need.
create unique index request_open on matching.request (community_id, need_id, organization_id)
  where status = 'ASKED';
create index request_by_need on matching.request (community_id, need_id, asked_at desc);
create index request_by_unit on matching.request (community_id, organization_id, asked_at desc);
