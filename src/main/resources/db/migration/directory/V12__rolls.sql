-- Whom votes are counted on (DELIB-4): persons, households with their representative, owners with
-- the area of what they own. Only those who are here; for freezing a roll, never for lists.
create view directory.v_roll_person with (security_invoker = true) as
  select p.community_id, p.person_id, p.name, p.born_on, h.household_id, d.building_id, d.unit_id,
    b.name || '-' || u.name || '-' || d.number as home
  from directory.person p
  left join directory.household h
    on h.community_id = p.community_id and h.household_id = p.household_id
  left join directory.dwelling d
    on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
  left join directory.local_area b on b.community_id = d.community_id and b.area_id = d.building_id
  left join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
  where p.merged_into is null and p.forgotten_on is null and p.moved_out_on is null
    and p.deceased_on is null;
create view directory.v_roll_household with (security_invoker = true) as
  select h.community_id, h.household_id, h.representative_id, p.name, d.building_id, d.unit_id,
    b.name || '-' || u.name || '-' || d.number || case h.label when '' then '' else ' ' || h.label end
      as home
  from directory.household h
  join directory.person p
    on p.community_id = h.community_id and p.person_id = h.representative_id
  join directory.dwelling d on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
  join directory.local_area b on b.community_id = d.community_id and b.area_id = d.building_id
  join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
  where h.ended_on is null;
-- One row for each owner of each dwelling. Whoever was merged into another is the other.
create view directory.v_roll_owner with (security_invoker = true) as
  select o.community_id, d.dwelling_id, d.building_id, d.unit_id, d.floor,
    b.name || '-' || u.name || '-' || d.number as home, d.exclusive_area, d.area_source,
    coalesce(p.merged_into, o.person_id) as person_id, o.organization_id,
    coalesce(g.name, m.name, p.name) as name, o.inheritance_open
  from directory.ownership o
  join directory.dwelling d on d.community_id = o.community_id and d.dwelling_id = o.dwelling_id
  join directory.local_area b on b.community_id = d.community_id and b.area_id = d.building_id
  join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
  left join directory.person p on p.community_id = o.community_id and p.person_id = o.person_id
  left join directory.person m on m.community_id = p.community_id and m.person_id = p.merged_into
  left join directory.organization g
    on g.community_id = o.community_id and g.organization_id = o.organization_id
  where o.until is null and d.closed_at is null;
grant select on directory.v_roll_person, directory.v_roll_household, directory.v_roll_owner
  to linli_app;
create view directory.v_roll_place with (security_invoker = true) as
  select community_id, area_id, kind, building_id, number, name from directory.local_area
  where kind in ('building', 'unit') and closed_at is null;
grant select on directory.v_roll_place to linli_app;
