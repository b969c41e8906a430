-- The official days off are public, and pages that anybody reads count by them (RES-3).
grant select (year, day, name, off) on calendar.holiday to linli_public;
create view calendar.v_public_holiday with (security_invoker = true) as
  select year, day, name, off from calendar.holiday;
grant select on calendar.v_public_holiday to linli_public, linli_app;
