select platform.open_schema('notice');

-- What a recipient is told about one event. Deleted whole when the rule no longer lets it be kept.
create table notice.notice (
  community_id bigint not null references directory.area,
  notice_id uuid not null,
  event_id uuid not null,
  -- An account's id or a phone: what tells recipients apart.
  recipient text not null,
  account_id uuid,
  name text not null,
  phone text not null,
  called boolean not null,
  template text not null,
  kind text not null,
  -- The values as a JSON array; the text around them stands in the messages.
  content text not null,
  href text not null,
  urgency text not null check (urgency in ('NOW', 'DIGEST')),
  created_at timestamptz not null,
  read_at timestamptz,
  -- The digest that gathered it.
  digest_id uuid,
  primary key (community_id, notice_id),
  unique (community_id, event_id, recipient)
);
select platform.place_sharded('notice.notice', 'community_id', 'directory.person');
create index notice_of_account on notice.notice
  (community_id, account_id, created_at desc, notice_id desc) where urgency = 'NOW';
create index notice_unread on notice.notice (community_id, account_id)
  where read_at is null and urgency = 'NOW';
create index notice_to_gather on notice.notice (community_id, created_at)
  where urgency = 'DIGEST' and digest_id is null;
create index notice_by_digest on notice.notice (community_id, digest_id) where digest_id is not null;
create index notice_by_age on notice.notice (community_id, created_at);
create index notice_by_recipient on notice.notice (community_id, recipient);

-- One way by which it reaches the recipient outside of the page.
create table notice.delivery (
  community_id bigint not null,
  delivery_id uuid not null,
  notice_id uuid not null,
  channel text not null check (channel in ('SMS', 'WECHAT', 'CALL')),
  state text not null
    check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'TOO_OLD', 'WITHDRAWN')),
  reason text not null default '',
  created_at timestamptz not null,
  due_at timestamptz not null,
  tried_at timestamptz,
  attempts int not null default 0,
  -- Who is calling, and until when the phone is shown to them.
  taken_by uuid,
  taken_until timestamptz,
  primary key (community_id, delivery_id),
  -- At most one text message a recipient and event, however often it is asked for.
  unique (community_id, notice_id, channel)
);
select platform.place_sharded('notice.delivery', 'community_id', 'notice.notice');
alter table notice.delivery add foreign key (community_id, notice_id)
  references notice.notice on delete cascade;
create index delivery_due on notice.delivery (community_id, due_at, delivery_id)
  where state = 'QUEUED' and channel <> 'CALL';
create index delivery_under_way on notice.delivery (community_id, tried_at) where state = 'SENDING';
create index delivery_tried on notice.delivery (community_id, tried_at);
create index delivery_to_call on notice.delivery (community_id, due_at, delivery_id)
  where state = 'QUEUED' and channel = 'CALL';
create index delivery_by_age on notice.delivery (community_id, created_at);
create index delivery_not_reached on notice.delivery
  (community_id, created_at desc, delivery_id desc) where state in ('FAILED', 'TOO_OLD');

-- Who called whom and how it went; ids and codes only.
create table notice.call (
  community_id bigint not null,
  delivery_id uuid not null,
  sequence int not null,
  result text not null check (result in ('REACHED', 'NOT_REACHED', 'WRONG_NUMBER')),
  called_by uuid not null,
  called_at timestamptz not null,
  primary key (community_id, delivery_id, sequence)
);
select platform.place_sharded('notice.call', 'community_id', 'notice.notice');
select platform.append_only('notice.call');

-- What a recipient wants of a community; whoever has no row wants what is usual.
create table notice.preference (
  community_id bigint not null,
  recipient text not null,
  sms boolean not null,
  wechat boolean not null,
  kinds_off text[] not null,
  quiet_from int check (quiet_from between 0 and 23),
  quiet_until int check (quiet_until between 0 and 23),
  primary key (community_id, recipient),
  check ((quiet_from is null) = (quiet_until is null))
);
select platform.place_sharded('notice.preference', 'community_id', 'notice.notice');
