-- What was reported done is COMPLETED from now on: an answer 答复 is the published plan, solution or
-- reason, and has a clock of its own.
update needs.need set status = 'COMPLETED' where status = 'ANSWERED';
update needs.step set status = 'COMPLETED' where status = 'ANSWERED';
update needs.step set action = 'COMPLETE' where action = 'ANSWER';

alter table needs.need add column source text not null default 'ONLINE';
alter table needs.need add column list text not null default 'DYNAMIC';
-- NEED-5: the old and the young, special groups, urgency; smaller is first.
alter table needs.need add column rank smallint not null default 5;
-- How many raised it, with those who said "me too" and those whose own need was merged into it.
alter table needs.need add column affected int not null default 1;
-- Whom it is a complaint about; the handler of such a need never learns who raised it.
alter table needs.need add column about text not null default 'NOBODY';
alter table needs.need add column about_organization_id uuid;
-- How the raiser wants to be called in public; empty is "a resident". Erasable.
alter table needs.need add column named_as text not null default '';
alter table needs.need add column building_id uuid;
-- Whoever verified it stays responsible until it is done 首接负责.
alter table needs.need add column handler_id uuid;
alter table needs.need add column routed_to uuid;
alter table needs.need add column merged_into uuid;
alter table needs.need add column escalation smallint not null default 0;
-- Words that a person has to look at before anything else: ADVERTISING, HOSTILE or nothing.
alter table needs.need add column held text not null default '';
-- The three clocks of NEED-4 and the one of the rating; due_at is whichever asks first.
alter table needs.need add column contact_due_at timestamptz;
alter table needs.need add column contacted_at timestamptz;
alter table needs.need add column answer_due_at timestamptz;
alter table needs.need add column answered_at timestamptz;
alter table needs.need add column completion_due_at timestamptz;
alter table needs.need add column completed_at timestamptz;
alter table needs.need add column rating_due_at timestamptz;
alter table needs.need add column paused_at timestamptz;
alter table needs.need add column provisional boolean not null default false;

update needs.need n set
  contact_due_at = n.raised_at + interval '24 hours',
  contacted_at = (select min(s.happened_at) from needs.step s
    where s.community_id = n.community_id and s.need_id = n.need_id and s.sequence > 1),
  answer_due_at = n.raised_at + interval '72 hours',
  answered_at = (select min(s.happened_at) from needs.step s
    where s.community_id = n.community_id and s.need_id = n.need_id
      and s.action in ('FILE', 'COMPLETE', 'RETURN')),
  completed_at = (select max(s.happened_at) from needs.step s
    where s.community_id = n.community_id and s.need_id = n.need_id and s.action = 'COMPLETE'),
  completion_due_at = case when n.status in ('CLAIMED', 'IN_PROGRESS') then n.due_at end,
  rating_due_at = case when n.status = 'COMPLETED' then n.due_at end,
  handler_id = (select s.actor_id from needs.step s
    where s.community_id = n.community_id and s.need_id = n.need_id and s.action = 'VERIFY'
    order by s.sequence limit 1);
alter table needs.need alter column contact_due_at set not null;
alter table needs.need alter column answer_due_at set not null;

-- A merged need leads to the one that goes on; nothing merges into itself.
alter table needs.need add constraint need_merged_is_elsewhere check (merged_into <> need_id);
alter table needs.need add constraint need_merged_has_target
  check (status <> 'MERGED' or merged_into is not null);
alter table needs.need add foreign key (community_id, merged_into) references needs.need;

-- Every list of staff: NEED-5 first, then the most people, then what is due first.
drop index needs.need_by_due;
create index need_by_rank on needs.need (community_id, status, rank, (-affected), due_at, need_id);
-- What is due first, for to-do lists and for what is overdue.
create index need_by_due on needs.need (community_id, due_at, need_id)
  where status in ('RAISED', 'VERIFIED', 'ROUTED', 'CLAIMED', 'IN_PROGRESS', 'COMPLETED');
create index need_published_by_due on needs.need (community_id, status, due_at, need_id) where published;
create index need_by_routing on needs.need (community_id, routed_to, due_at, need_id)
  where status = 'ROUTED';
create index need_by_merging on needs.need (community_id, merged_into) where merged_into is not null;
-- What may be the same matter: the recent ones of a category.
create index need_recent on needs.need (community_id, category, raised_at desc, need_id desc);
create index need_by_building on needs.need (community_id, building_id, raised_at desc)
  where building_id is not null;
drop index needs.need_to_rate;
create index need_to_rate on needs.need (community_id, raiser_id, due_at, need_id)
  where status = 'COMPLETED';

grant select (affected, named_as, escalation, paused_at, provisional) on needs.need to linli_public;
create or replace view needs.v_public_need with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, due_at, closed_at,
    mandate_edition, mandate_id, affected, named_as, escalation, paused_at, provisional
  from needs.need where published;

-- What the raiser told of the household, with their consent: erased with the words.
alter table needs.statement add column circumstances text[] not null default '{}';

-- Everybody besides the raiser whom a need is about: "me too", or the raiser of a merged need. The
-- primary key guards that nobody counts twice.
create table needs.supporter (
  community_id bigint not null,
  need_id uuid not null,
  account_id uuid not null,
  own_need_id uuid, -- the merged need, if they had raised one
  joined_at timestamptz not null,
  primary key (community_id, need_id, account_id)
);
select platform.place_sharded('needs.supporter', 'community_id', 'needs.need');
alter table needs.supporter add foreign key (community_id, need_id) references needs.need;
create index supporter_by_account on needs.supporter (community_id, account_id, joined_at desc, need_id);

-- In the tenant of a street: the needs of its communities that came up to it. Kept up to date by
-- events; the record itself stays with the community.
create table needs.upward (
  community_id bigint not null references directory.area,
  need_id uuid not null,
  from_community_id bigint not null,
  year int not null,
  sequence int not null,
  reason text not null check (reason in ('LATE', 'ASKED', 'ABOUT_COMMUNITY')),
  title text not null,
  status text not null,
  category text not null,
  due_at timestamptz not null,
  came_up_at timestamptz not null,
  ended_at timestamptz,
  primary key (community_id, need_id)
);
select platform.place_sharded('needs.upward', 'community_id', 'needs.number_counter');
create index upward_open on needs.upward (community_id, due_at, need_id) where ended_at is null;

-- Two needs that somebody looked at and found to be different matters; the smaller id is first.
create table needs.unlike (
  community_id bigint not null,
  need_id uuid not null,
  other_id uuid not null,
  account_id uuid not null,
  found_at timestamptz not null,
  primary key (community_id, need_id, other_id),
  check (need_id < other_id)
);
select platform.place_sharded('needs.unlike', 'community_id', 'needs.need');
alter table needs.unlike add foreign key (community_id, need_id) references needs.need;
alter table needs.unlike add foreign key (community_id, other_id) references needs.need;
create index unlike_by_other on needs.unlike (community_id, other_id);
select platform.append_only('needs.unlike');

-- NEED-2: which of the three lists a need was moved to; the reason is beside it and erasable.
create table needs.list_move (
  community_id bigint not null,
  move_id uuid not null,
  need_id uuid not null,
  from_list text not null,
  to_list text not null,
  account_id uuid not null,
  moved_at timestamptz not null,
  primary key (community_id, move_id),
  check (from_list <> to_list)
);
select platform.place_sharded('needs.list_move', 'community_id', 'needs.need');
alter table needs.list_move add foreign key (community_id, need_id) references needs.need;
create index list_move_by_time on needs.list_move (community_id, moved_at desc, move_id);
create index list_move_by_need on needs.list_move (community_id, need_id);
select platform.append_only('needs.list_move');

create table needs.list_move_reason (
  community_id bigint not null,
  move_id uuid not null,
  reason text not null,
  primary key (community_id, move_id)
);
select platform.place_sharded('needs.list_move_reason', 'community_id', 'needs.need');
alter table needs.list_move_reason add foreign key (community_id, move_id) references needs.list_move;

-- Each quarter the lists are reviewed once; the primary key guards that.
create table needs.review (
  community_id bigint not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  account_id uuid not null,
  reviewed_at timestamptz not null,
  primary key (community_id, year, quarter)
);
select platform.place_sharded('needs.review', 'community_id', 'needs.need');
select platform.append_only('needs.review');

create table needs.review_note (
  community_id bigint not null,
  year int not null,
  quarter int not null,
  note text not null,
  primary key (community_id, year, quarter)
);
select platform.place_sharded('needs.review_note', 'community_id', 'needs.need');
alter table needs.review_note add foreign key (community_id, year, quarter) references needs.review;

-- How many came in of each list and category in a quarter.
create index need_by_list on needs.need (community_id, raised_at, list, category)
  include (status, published);

-- NEED-9: whom the community went to ask, and when.
create table needs.survey (
  community_id bigint not null references directory.area,
  survey_id uuid not null,
  way text not null check (way in ('VISIT', 'QUESTIONNAIRE')),
  building_id uuid,
  households int not null check (households > 0),
  asked_on date not null,
  account_id uuid not null,
  recorded_at timestamptz not null,
  primary key (community_id, survey_id)
);
select platform.place_sharded('needs.survey', 'community_id', 'needs.number_counter');
create index survey_by_day on needs.survey (community_id, asked_on desc, survey_id desc);
select platform.append_only('needs.survey');
