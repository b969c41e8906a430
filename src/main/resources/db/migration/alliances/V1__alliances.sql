select platform.open_schema('alliances');

-- Units that do the same thing do it together (SERV-4).
create table alliances.alliance (
  community_id bigint not null references directory.area,
  alliance_id uuid not null,
  name text not null,
  purpose text not null, -- what they do together
  phone text not null, -- that all of them answer
  coordinator_id uuid not null,
  status text not null,
  reason text not null default '', -- why it was dissolved
  published boolean not null, -- once it was formed
  founded_by uuid not null,
  invited_at timestamptz not null,
  formed_at timestamptz,
  dissolved_at timestamptz,
  primary key (community_id, alliance_id),
  check (published = (formed_at is not null)),
  check ((status = 'DISSOLVED') = (dissolved_at is not null))
);
select platform.place_sharded('alliances.alliance', 'community_id');
select platform.publish('alliances.alliance',
  'community_id, alliance_id, name, purpose, phone, coordinator_id, status, reason, formed_at, dissolved_at, published');
create index alliance_by_time on alliances.alliance (community_id, invited_at desc, alliance_id desc);

-- Who was asked and what they said. The lock of the alliance's row guards that it is formed and dissolved
-- once, whoever answers and leaves at the same moment.
create table alliances.member (
  community_id bigint not null,
  alliance_id uuid not null,
  organization_id uuid not null,
  owner text not null, -- the unit's name as it was asked
  resources uuid[] not null, -- that it brings
  status text not null,
  reason text not null default '', -- why it declined or left
  published boolean not null, -- it is or was one
  invited_at timestamptz not null,
  joined_at timestamptz,
  ended_at timestamptz, -- declined or left
  primary key (community_id, alliance_id, organization_id),
  check (published = (joined_at is not null))
);
select platform.place_sharded('alliances.member', 'community_id', 'alliances.alliance');
select platform.publish('alliances.member',
  'community_id, alliance_id, organization_id, owner, resources, status, reason, joined_at, ended_at, published');
alter table alliances.member add foreign key (community_id, alliance_id) references alliances.alliance;
create index member_of_unit on alliances.member (community_id, organization_id, status);

create view alliances.v_public_alliance with (security_invoker = true) as
  select community_id, alliance_id, name, purpose, phone, coordinator_id, status, reason, formed_at,
    dissolved_at
  from alliances.alliance where published;
create view alliances.v_public_member with (security_invoker = true) as
  select community_id, alliance_id, organization_id, owner, resources, status, reason, joined_at,
    ended_at
  from alliances.member where published;
grant select on alliances.v_public_alliance, alliances.v_public_member to linli_public, linli_app;
