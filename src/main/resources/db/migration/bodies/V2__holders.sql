-- Who has a seat in which body: representatives vote by it (DELIB-4). For freezing a roll.
create view bodies.v_holder with (security_invoker = true) as
  select t.community_id, s.body_id, s.seat_id, t.account_id, t.organization_id, t.name, t.from_day,
    t.until_day
  from bodies.term t
  join bodies.seat s on s.community_id = t.community_id and s.seat_id = t.seat_id
  where s.closed_on is null;
grant select on bodies.v_holder to linli_app;
