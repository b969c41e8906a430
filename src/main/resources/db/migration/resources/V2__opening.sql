-- What weekly hours mean on days off, and how many may book the same time (RES-1, RES-3).
alter table resources.resource
  add column on_holidays text not null default 'BY_CALENDAR',
  add column at_once int not null default 1 check (at_once between 1 and 99);
grant select (on_holidays, at_once) on resources.resource to linli_public;
create or replace view resources.v_public_resource with (security_invoker = true) as
  select community_id, resource_id, organization_id, owner, kind, name, description, place, point_x,
    point_y, capacity, slots, conditions, audience, categories, activity, filing_number, filed_until,
    valid_until, status, changed_at, on_holidays, at_once
  from resources.resource where published;
