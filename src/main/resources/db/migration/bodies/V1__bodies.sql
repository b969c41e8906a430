select platform.open_schema('bodies');

-- Bodies of a community (ORG-2, ORG-9). What a kind of body must keep to is read from the rule.
create table bodies.body (
  community_id bigint not null references directory.area,
  body_id uuid not null,
  template text not null, -- code in the rule bodies/templates
  rule_version text not null, -- it was founded by
  tier text not null,
  name text not null,
  phone text not null, -- for everybody
  grid_id uuid, -- of a party group
  party_members int, -- how many, never who
  duty_areas text not null default '', -- in words, for staff
  founded_by uuid not null,
  founded_on date not null,
  ended_on date,
  reason text not null default '', -- why it ended
  published boolean not null default true,
  primary key (community_id, body_id),
  check (ended_on is null or ended_on >= founded_on),
  check (party_members is null or party_members >= 0)
);
select platform.place_sharded('bodies.body', 'community_id');
select platform.publish('bodies.body',
  'community_id, body_id, template, tier, name, phone, grid_id, party_members, founded_on, ended_on, reason, published');

-- A place in a body, whoever has it.
create table bodies.seat (
  community_id bigint not null,
  seat_id uuid not null,
  body_id uuid not null,
  kind text not null,
  office text not null, -- what its holder is called, or empty
  chairs boolean not null,
  closed_on date,
  published boolean not null default true,
  primary key (community_id, seat_id)
);
select platform.place_sharded('bodies.seat', 'community_id', 'bodies.body');
alter table bodies.seat add foreign key (community_id, body_id) references bodies.body;
create index seat_of_body on bodies.seat (community_id, body_id);
-- One chairs.
create unique index seat_that_chairs on bodies.seat (community_id, body_id)
  where chairs and closed_on is null;
select platform.publish('bodies.seat',
  'community_id, seat_id, body_id, kind, office, chairs, closed_on, published');

-- Who has a seat from which day until the day before which. Names are erasable, so not append-only.
-- Supervision is separate from what it supervises (ORG-2, ADR 0028): nobody is on both sides in the same
-- community on the same day, guarded by the three constraints `both_sides_…`; `side` is null in bodies
-- that neither decide, execute nor supervise. Each constraint ignores rows where its column is null.
create table bodies.term (
  community_id bigint not null,
  term_id uuid not null,
  seat_id uuid not null,
  account_id uuid,
  organization_id uuid,
  name text, -- null once it is forgotten
  public_name text, -- null unless they agreed, or have the seat by office
  side text check (side in ('ACTS', 'SUPERVISES')),
  from_day date not null,
  until_day date not null,
  published boolean not null default true,
  primary key (community_id, term_id),
  check (until_day >= from_day),
  constraint one_holder exclude using gist
    (community_id with =, seat_id with =, daterange(from_day, until_day) with &&),
  constraint both_sides_account exclude using gist
    (community_id with =, account_id with =, side with <>, daterange(from_day, until_day) with &&),
  constraint both_sides_unit exclude using gist
    (community_id with =, organization_id with =, side with <>, daterange(from_day, until_day) with &&),
  constraint both_sides_name exclude using gist
    (community_id with =, name with =, side with <>, daterange(from_day, until_day) with &&)
);
select platform.place_sharded('bodies.term', 'community_id', 'bodies.body');
alter table bodies.term add foreign key (community_id, seat_id) references bodies.seat;
create index term_of_seat on bodies.term (community_id, seat_id, until_day);
create index term_by_end on bodies.term (community_id, until_day);
create index term_of_account on bodies.term (community_id, account_id) where account_id is not null;
create index term_of_unit on bodies.term (community_id, organization_id)
  where organization_id is not null;
select platform.publish('bodies.term',
  'community_id, term_id, seat_id, public_name, from_day, until_day, published');

-- That it met, and a line of what was decided.
create table bodies.meeting (
  community_id bigint not null,
  body_id uuid not null,
  met_on date not null,
  attendees int not null check (attendees > 0),
  decided text not null,
  recorded_by uuid not null,
  published boolean not null default true,
  primary key (community_id, body_id, met_on)
);
select platform.place_sharded('bodies.meeting', 'community_id', 'bodies.body');
alter table bodies.meeting add foreign key (community_id, body_id) references bodies.body;
select platform.publish('bodies.meeting',
  'community_id, body_id, met_on, attendees, decided, published');

-- Editions of a charter; none is ever changed. The lock of the body's row guards their numbers.
create table bodies.charter (
  community_id bigint not null,
  body_id uuid not null,
  edition int not null check (edition > 0),
  content text not null,
  effective_from date not null,
  no_veto boolean not null, -- it gives no single member a veto
  published_by uuid not null,
  published_at timestamptz not null,
  published boolean not null default true,
  primary key (community_id, body_id, edition)
);
select platform.place_sharded('bodies.charter', 'community_id', 'bodies.body');
alter table bodies.charter add foreign key (community_id, body_id) references bodies.body;
select platform.append_only('bodies.charter');
select platform.publish('bodies.charter',
  'community_id, body_id, edition, content, effective_from, no_veto, published_at, published');

-- Self-organised groups 自组织 from an idea to a registered one (ORG-12). The lock of the group's row guards
-- its steps and the count of its members.
create table bodies.neighbour_group (
  community_id bigint not null references directory.area,
  group_id uuid not null,
  name text not null,
  idea text not null,
  status text not null,
  due_on date, -- by when whoever has to act acts; null once it ended
  note text not null default '', -- what was said at the last step
  contact_id uuid, -- null once they were forgotten
  contact_name text not null,
  contact_phone text not null,
  members int not null default 0 check (members >= 0),
  started_on date not null,
  published boolean not null default false, -- once the community welcomed it
  primary key (community_id, group_id),
  check ((status = 'ENDED') = (due_on is null))
);
select platform.place_sharded('bodies.neighbour_group', 'community_id', 'bodies.body');
create index group_by_start on bodies.neighbour_group (community_id, started_on desc, group_id desc);
create index group_of_contact on bodies.neighbour_group (community_id, contact_id);
select platform.publish('bodies.neighbour_group',
  'community_id, group_id, name, idea, status, due_on, note, contact_name, contact_phone, members, started_on, published');

-- Who joined: for the group's contact and staff only.
create table bodies.group_member (
  community_id bigint not null,
  group_id uuid not null,
  account_id uuid not null,
  name text not null,
  phone text not null,
  joined_on date not null,
  primary key (community_id, group_id, account_id)
);
select platform.place_sharded('bodies.group_member', 'community_id', 'bodies.body');
alter table bodies.group_member add foreign key (community_id, group_id)
  references bodies.neighbour_group;
create index group_member_by_account on bodies.group_member (community_id, account_id);

create view bodies.v_public_body with (security_invoker = true) as
  select community_id, body_id, template, tier, name, phone, grid_id, party_members, founded_on, ended_on, reason
  from bodies.body where published;
create view bodies.v_public_seat with (security_invoker = true) as
  select community_id, seat_id, body_id, kind, office, chairs, closed_on from bodies.seat where published;
create view bodies.v_public_term with (security_invoker = true) as
  select community_id, term_id, seat_id, public_name, from_day, until_day from bodies.term where published;
create view bodies.v_public_meeting with (security_invoker = true) as
  select community_id, body_id, met_on, attendees, decided from bodies.meeting where published;
create view bodies.v_public_charter with (security_invoker = true) as
  select community_id, body_id, edition, content, effective_from, no_veto, published_at
  from bodies.charter where published;
create view bodies.v_public_group with (security_invoker = true) as
  select community_id, group_id, name, idea, status, due_on, note, contact_name, contact_phone, members, started_on
  from bodies.neighbour_group where published;
grant select on bodies.v_public_body, bodies.v_public_seat, bodies.v_public_term,
  bodies.v_public_meeting, bodies.v_public_charter, bodies.v_public_group to linli_public, linli_app;
