-- Who lives in what is their own and who in what they rent, and when they were born, for counting how
-- many of whom take part (EVAL-7). Whoever's dwelling somebody rents at present lives there for rent.
create view directory.v_roll_tenure with (security_invoker = true) as
  select p.community_id, p.person_id, p.born_on,
    case when d.dwelling_id is null then null
      when exists (select from directory.tenancy t where t.community_id = d.community_id
        and t.dwelling_id = d.dwelling_id and t.until is null) then 'RENTED'
      else 'OWNED' end as home
  from directory.person p
  left join directory.household h
    on h.community_id = p.community_id and h.household_id = p.household_id
  left join directory.dwelling d
    on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
  where p.merged_into is null and p.forgotten_on is null;
grant select on directory.v_roll_tenure to linli_app;
