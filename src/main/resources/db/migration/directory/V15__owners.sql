-- Dwellings and whose they are now, for modules that talk about a stairwell (DELIB-6); never for lists.
create view directory.v_dwelling with (security_invoker = true) as
  select d.community_id, d.dwelling_id, d.building_id, d.unit_id, d.floor, d.number, d.exclusive_area
  from directory.dwelling d where d.closed_at is null;
create view directory.v_stairwell with (security_invoker = true) as
  select u.community_id, u.area_id as unit_id, b.number as building_number, u.number, b.name as building, u.name as unit
  from directory.local_area u
  join directory.local_area b on b.community_id = u.community_id and b.area_id = u.building_id
  where u.kind = 'unit' and u.closed_at is null and b.closed_at is null;
-- One row for each present owner of a dwelling. Whoever was merged into another is the other.
create view directory.v_owner with (security_invoker = true) as
  select o.community_id, o.dwelling_id, coalesce(p.merged_into, o.person_id) as person_id,
    o.organization_id, coalesce(g.name, m.name, p.name) as name
  from directory.ownership o
  left join directory.person p on p.community_id = o.community_id and p.person_id = o.person_id
  left join directory.person m on m.community_id = p.community_id and m.person_id = p.merged_into
  left join directory.organization g
    on g.community_id = o.community_id and g.organization_id = o.organization_id
  where o.until is null;
grant select on directory.v_dwelling, directory.v_stairwell, directory.v_owner to linli_app;
