-- Papers 证照 without which a resource may not be used (RES-1, FUND-13): what its unit entered and what
-- the community found. Of a kind one waits to be checked; of those that were checked the one that runs
-- longest counts. All changes of a resource's papers move its version, which guards against two at once.
create table resources.paper (
  community_id bigint not null,
  paper_id uuid not null,
  resource_id uuid not null,
  kind text not null,
  number text not null,
  issuer text not null,
  valid_until date not null,
  share_community int, -- who bears its cost, in percent; terms only, no money moves here
  share_unit int,
  share_user int,
  status text not null,
  published boolean not null, -- it was checked
  reason text not null,
  told int, -- how many days ahead the unit was last told that it runs out
  entered_at timestamptz not null,
  primary key (community_id, paper_id),
  check (num_nulls(share_community, share_unit, share_user) in (0, 3)),
  check (share_community + share_unit + share_user = 100),
  check (least(share_community, share_unit, share_user) >= 0)
);
select platform.place_sharded('resources.paper', 'community_id', 'resources.resource');
alter table resources.paper add foreign key (community_id, resource_id) references resources.resource;
select platform.publish('resources.paper',
  'community_id, resource_id, kind, number, issuer, valid_until, share_community, share_unit, share_user,
   published');
create unique index paper_waiting on resources.paper (community_id, resource_id, kind)
  where status = 'ENTERED';
create index paper_of_resource on resources.paper (community_id, resource_id, valid_until desc);
create index paper_running_out on resources.paper (community_id, valid_until) where published;

create view resources.v_public_paper with (security_invoker = true) as
  select community_id, resource_id, kind, number, issuer, valid_until, share_community, share_unit,
    share_user
  from resources.paper where published;
grant select on resources.v_public_paper to linli_public, linli_app;

-- What was said of filings until now; who listed it had looked at it.
insert into resources.paper
select community_id, uuidv7(), resource_id,
  case
    when activity = 'food' then 'food-licence'
    when activity = 'free-clinic' then 'free-clinic-filing'
    when activity = 'child-care' then 'child-care-filing'
    when activity = 'elder-care' or 'elder-care' = any (categories) then 'elder-care-filing'
    else 'child-care-filing'
  end,
  filing_number, '', filed_until, null, null, null,
  case when published then 'CHECKED' else 'ENTERED' end, published, '', null, changed_at
from resources.resource where filing_number <> '' and filed_until is not null;

drop view resources.v_public_resource;
alter table resources.resource drop column filing_number;
alter table resources.resource drop column filed_until;
create view resources.v_public_resource with (security_invoker = true) as
  select community_id, resource_id, organization_id, owner, kind, name, description, place, point_x,
    point_y, capacity, slots, conditions, audience, categories, activity, valid_until, status,
    changed_at, on_holidays, at_once
  from resources.resource where published;
grant select on resources.v_public_resource to linli_public, linli_app;

-- Classified units 涉密单位: nothing of theirs is on the map. Who marks one and who offers something of
-- its with a point hold the same lock, so that neither overlooks the other.
create table resources.classified_unit (
  community_id bigint not null references directory.area,
  organization_id uuid not null,
  marked_by uuid not null,
  marked_at timestamptz not null,
  primary key (community_id, organization_id)
);
select platform.place_sharded('resources.classified_unit', 'community_id', 'resources.resource');
