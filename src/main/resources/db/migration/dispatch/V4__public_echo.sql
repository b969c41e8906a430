-- How a whistle about a community's need stands, for whoever scans its supervision code (SUP-1). What
-- the need is about is read beside the need, where it is public.
alter table dispatch.echo add column published boolean not null default true;
select platform.publish('dispatch.echo',
  'community_id, whistle_id, year, sequence, need_id, status, receivers, issued_at, due_at, published');
create view dispatch.v_public_echo with (security_invoker = true) as
  select community_id, whistle_id, year, sequence, need_id, status, receivers, issued_at, due_at
  from dispatch.echo where published;
grant select on dispatch.v_public_echo to linli_public, linli_app;
