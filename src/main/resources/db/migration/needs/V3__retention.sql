-- What was settled, oldest first: the contact is erased after a while.
create index need_by_closing on needs.need (community_id, closed_at) where closed_at is not null;
