-- Things that somebody wants to give, looked at before they are accepted 资源预评估 (RES-4). What was
-- decided is public, without the names of persons. Who decides holds the row, so that it is decided once.
create table resources.donation (
  community_id bigint not null references directory.area,
  donation_id uuid not null,
  organization_id uuid, -- the unit that gives it; none if a person does
  donor text not null, -- the unit's name, or empty
  offered_by uuid not null,
  name text not null,
  description text not null,
  place text not null,
  categories text[] not null,
  yearly_fen bigint not null check (yearly_fen >= 0),
  years int not null check (years between 1 and 50),
  status text not null,
  published boolean not null, -- it was decided
  reasons text[] not null,
  words text not null,
  resource_id uuid, -- what became of it
  offered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, donation_id)
);
select platform.place_sharded('resources.donation', 'community_id', 'resources.resource');
select platform.publish('resources.donation',
  'community_id, donation_id, donor, name, categories, yearly_fen, years, status, published, reasons, words,
   resource_id, changed_at');
create index donation_published on resources.donation (community_id, changed_at desc, donation_id desc)
  where published;
create index donation_waiting on resources.donation (community_id, offered_at) where status = 'OFFERED';
create index donation_by_account on resources.donation (community_id, offered_by, offered_at desc);

create view resources.v_public_donation with (security_invoker = true) as
  select community_id, donation_id, donor, name, categories, yearly_fen, years, status, reasons, words,
    resource_id, changed_at
  from resources.donation where published;
grant select on resources.v_public_donation to linli_public, linli_app;

-- Who would run and repair it: erasable, never public.
create table resources.donation_people (
  community_id bigint not null,
  donation_id uuid not null,
  runner text not null,
  repairer text not null,
  primary key (community_id, donation_id)
);
select platform.place_sharded('resources.donation_people', 'community_id', 'resources.resource');
alter table resources.donation_people add foreign key (community_id, donation_id)
  references resources.donation;

-- What a thing needs every few months; its keeper is the resource's contact. Whoever does it moves the
-- due day in the row, which guards against doing it twice.
create table resources.upkeep_plan (
  community_id bigint not null,
  resource_id uuid not null,
  what text not null,
  every_months int not null check (every_months between 1 and 60),
  due_on date not null,
  told_on date, -- the due day of which the keeper was told
  primary key (community_id, resource_id)
);
select platform.place_sharded('resources.upkeep_plan', 'community_id', 'resources.resource');
alter table resources.upkeep_plan add foreign key (community_id, resource_id)
  references resources.resource;
create index upkeep_due on resources.upkeep_plan (community_id, due_on);

-- What was done and what it cost: facts, nobody is paid here.
create table resources.upkeep (
  community_id bigint not null,
  upkeep_id uuid not null,
  resource_id uuid not null,
  done_on date not null,
  did text not null,
  cost_fen bigint not null check (cost_fen >= 0),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (community_id, upkeep_id)
);
select platform.place_sharded('resources.upkeep', 'community_id', 'resources.resource');
alter table resources.upkeep add foreign key (community_id, resource_id) references resources.upkeep_plan;
create index upkeep_of_resource on resources.upkeep
  (community_id, resource_id, done_on desc, upkeep_id desc);
