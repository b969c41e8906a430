-- Who lives here, how old, where and in which group: for counting at night (NEED-7), never for lists.
create view directory.v_resident with (security_invoker = true) as
  select p.community_id, p.person_id, p.born_on, d.building_id
  from directory.person p
  left join directory.household h
    on h.community_id = p.community_id and h.household_id = p.household_id
  left join directory.dwelling d
    on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
  where p.merged_into is null and p.forgotten_on is null and p.moved_out_on is null
    and p.deceased_on is null;
create view directory.v_group_member with (security_invoker = true) as
  select community_id, person_id, tag from directory.person_tag where withdrawn_on is null;
grant select on directory.v_resident, directory.v_group_member to linli_app;
