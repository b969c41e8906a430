-- RES-6, EVI-1: whoever reads what a resource offers can check that the evidence committed to just
-- that. A step is public if the resource was so before or after it.
alter table resources.step add column published boolean not null default false;
alter table resources.step_note add column published boolean not null default false;
with told as (
  select community_id, resource_id, sequence, status in ('LISTED', 'PAUSED')
    or lag(status) over (partition by community_id, resource_id order by sequence) in ('LISTED', 'PAUSED')
    as published
  from resources.step)
update resources.step s set published = true from told t
where t.published and t.community_id = s.community_id and t.resource_id = s.resource_id
  and t.sequence = s.sequence;
update resources.step_note n set published = true from resources.step s
where s.published and n.community_id = s.community_id and n.resource_id = s.resource_id
  and n.sequence = s.sequence;
select platform.publish('resources.step',
  'community_id, resource_id, sequence, action, happened_at, published');
select platform.publish('resources.step_note', 'community_id, resource_id, sequence, salt, published');

create view resources.v_public_step with (security_invoker = true) as
  select s.community_id, s.resource_id, s.sequence, s.action, s.happened_at,
    coalesce(n.salt, '') as salt
  from resources.step s
  left join resources.step_note n on n.community_id = s.community_id
    and n.resource_id = s.resource_id and n.sequence = s.sequence and n.published
  where s.published;
grant select on resources.v_public_step to linli_public, linli_app;
