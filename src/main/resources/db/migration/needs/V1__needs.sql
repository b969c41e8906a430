select platform.open_schema('needs');

create table needs.number_counter (
  community_id bigint not null,
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('needs.number_counter', 'community_id');

create table needs.need (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  year int not null,
  sequence int not null,
  status text not null,
  category text not null,
  summary text not null default '',
  published boolean not null default false,
  raiser_id uuid not null,
  channel text not null,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  rule_version text not null,
  version int not null default 0,
  primary key (community_id, need_id),
  unique (community_id, year, sequence),
  check (not published or summary <> '')
);
select platform.place_sharded('needs.need', 'community_id', 'needs.number_counter');
select platform.publish('needs.need',
  'community_id, need_id, year, sequence, status, category, summary, published, raised_at, due_at, closed_at');
-- The public list, all or by state, newest first.
create index need_published on needs.need (community_id, raised_at desc, need_id desc) where published;
create index need_published_by_status on needs.need
  (community_id, status, raised_at desc, need_id desc) where published;
-- The desk: what is due first.
create index need_by_due on needs.need (community_id, status, due_at, need_id);
create index need_by_raiser on needs.need (community_id, raiser_id, raised_at desc, need_id desc);
-- What waits for its raiser's rating, without the raiser's other matters.
create index need_to_rate on needs.need (community_id, raiser_id, due_at, need_id)
  where status = 'ANSWERED';

-- The raiser's own words and how to reach them: erasable, never public.
create table needs.statement (
  community_id bigint not null,
  need_id uuid not null,
  content text not null,
  place text not null,
  contact_name text not null,
  contact_phone text not null,
  primary key (community_id, need_id)
);
select platform.place_sharded('needs.statement', 'community_id', 'needs.need');
alter table needs.statement add foreign key (community_id, need_id) references needs.need;

-- What happened, step by step; ids and codes only.
create table needs.step (
  community_id bigint not null,
  need_id uuid not null,
  sequence int not null,
  action text not null,
  status text not null,
  published boolean not null,
  actor_id uuid not null,
  channel text not null,
  happened_at timestamptz not null,
  primary key (community_id, need_id, sequence)
);
select platform.place_sharded('needs.step', 'community_id', 'needs.need');
alter table needs.step add foreign key (community_id, need_id) references needs.need;
select platform.append_only('needs.step');
select platform.publish('needs.step',
  'community_id, need_id, sequence, action, status, published, happened_at');

-- What was said at a step and by whom: erasable.
create table needs.step_note (
  community_id bigint not null,
  need_id uuid not null,
  sequence int not null,
  published boolean not null,
  party text not null,
  note text not null,
  salt text not null,
  primary key (community_id, need_id, sequence)
);
select platform.place_sharded('needs.step_note', 'community_id', 'needs.need');
alter table needs.step_note add foreign key (community_id, need_id, sequence) references needs.step;
select platform.publish('needs.step_note',
  'community_id, need_id, sequence, published, party, note');

create view needs.v_public_need with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, due_at, closed_at
  from needs.need where published;

-- The first step is older than the publication and its row stays private; the need itself tells it.
create view needs.v_public_step with (security_invoker = true) as
  select community_id, need_id, 1 as sequence, 'RAISE' as action, 'RAISED' as status,
    raised_at as happened_at, '' as party, '' as note
  from needs.need where published
  union all
  select s.community_id, s.need_id, s.sequence, s.action, s.status, s.happened_at,
    coalesce(n.party, '') as party, coalesce(n.note, '') as note
  from needs.step s
  left join needs.step_note n on n.community_id = s.community_id and n.need_id = s.need_id
    and n.sequence = s.sequence and n.published
  where s.published;

grant select on needs.v_public_need, needs.v_public_step to linli_public, linli_app;
