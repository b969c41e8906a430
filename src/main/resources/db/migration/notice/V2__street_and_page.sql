-- Calls that the community must not know of, because it is complained about: the street makes them.
alter table notice.notice add column from_street boolean not null default false;

-- Everything stands on the page at once; the digest of a day is a way to send it, not a message of its
-- own, and what was read by then needs no sending.
drop index notice.notice_of_account;
create index notice_of_account on notice.notice
  (community_id, account_id, created_at desc, notice_id desc) where template <> 'notice.notice.digest';
drop index notice.notice_unread;
create index notice_unread on notice.notice (community_id, account_id)
  where read_at is null and template <> 'notice.notice.digest';
drop index notice.notice_to_gather;
create index notice_to_gather on notice.notice (community_id, created_at)
  where urgency = 'DIGEST' and digest_id is null and read_at is null;
