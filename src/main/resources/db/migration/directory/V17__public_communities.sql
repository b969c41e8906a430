-- What everybody may know of a community: rules are looked up for it in the name of the public too.
create view directory.v_public_community with (security_invoker = true) as
  select c.community_id, c.short_name, c.phone, a.code, a.name, a.path
  from directory.community c
  join directory.area a on a.area_id = c.community_id;
grant select (community_id, short_name, phone) on directory.community to linli_public;
grant select (area_id, code, name, path) on directory.area to linli_public;
grant select on directory.v_public_community to linli_public, linli_app;
