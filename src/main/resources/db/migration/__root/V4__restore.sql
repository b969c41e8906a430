-- Sessions and codes end with the day they were made for: a restored database starts without them,
-- or a stolen phone that was logged out would be logged in again.
alter table platform.placement add column outlives_restore boolean not null default true;
update platform.placement set outlives_restore = false where table_name = 'platform.session';
