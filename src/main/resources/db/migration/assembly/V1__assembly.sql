select platform.open_schema('assembly');

-- Meetings of residents, from the doorway to the joint meeting (DELIB-1, DELIB-2). The lock of the meeting's row
-- guards its steps and the numbers of what belongs to it.
create table assembly.meeting (
  community_id bigint not null references directory.area,
  meeting_id uuid not null,
  template text not null, -- code in the rule assembly/templates
  rule_version text not null, -- it was drafted by
  layer text not null,
  practice boolean not null, -- 模拟议事: decides nothing and counts nowhere
  online boolean not null, -- a room without a place
  sign_code text not null, -- stands in the QR code at the door
  title text not null,
  host text not null, -- who calls it
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  childcare boolean not null,
  barrier_free boolean not null,
  interpreter boolean not null,
  rung text not null, -- how deeply people take part, declared beforehand (DELIB-7)
  entitled int not null check (entitled >= 0), -- how many may come; 0 where nobody counted
  status text not null,
  notice_id uuid, -- event of the last notice
  noticed_at timestamptz,
  attended int not null default 0 check (attended >= 0),
  minutes_due timestamptz,
  ended_at timestamptz, -- held, or called off
  minutes_at timestamptz,
  reason text not null default '', -- why it was put off or called off
  judged_rung text, -- by what changed
  judged_why text not null default '',
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  published boolean not null default false, -- from its first notice on
  primary key (community_id, meeting_id),
  check (ends_at > starts_at)
);
select platform.place_sharded('assembly.meeting', 'community_id', 'needs.need');
create index meeting_by_start on assembly.meeting (community_id, starts_at desc, meeting_id desc);
create index meeting_under_way on assembly.meeting (community_id, starts_at)
  where status in ('DRAFT', 'NOTICED', 'OPEN', 'HELD');
select platform.publish('assembly.meeting',
  'community_id, meeting_id, template, layer, practice, online, title, host, place, starts_at, ends_at, childcare,
   barrier_free, interpreter, rung, entitled, status, noticed_at, attended, minutes_due, ended_at, minutes_at, reason,
   judged_rung, judged_why, published');

-- What is talked about. The kind is a source of the agenda: a need, a project, words of its own; others come with
-- their modules.
create table assembly.item (
  community_id bigint not null,
  meeting_id uuid not null,
  item int not null check (item > 0),
  kind text not null,
  reference text not null, -- as the source knows it, or empty
  path text not null, -- below the community's own, where it is read on; or empty
  title text not null,
  about text not null,
  published boolean not null default false,
  primary key (community_id, meeting_id, item)
);
select platform.place_sharded('assembly.item', 'community_id', 'assembly.meeting');
alter table assembly.item add foreign key (community_id, meeting_id) references assembly.meeting;
select platform.publish('assembly.item',
  'community_id, meeting_id, item, kind, reference, path, title, about, published');

-- Minutes: line 0 of an item is what was said in short, the others who spoke for what. Erasable, so not append-only.
create table assembly.minute (
  community_id bigint not null,
  meeting_id uuid not null,
  item int not null,
  line int not null check (line >= 0),
  speaker text not null,
  content text not null,
  revision int not null default 1, -- two who write at once do not overwrite each other
  published boolean not null default false,
  primary key (community_id, meeting_id, item, line)
);
select platform.place_sharded('assembly.minute', 'community_id', 'assembly.meeting');
alter table assembly.minute add foreign key (community_id, meeting_id, item) references assembly.item;
select platform.publish('assembly.minute',
  'community_id, meeting_id, item, line, speaker, content, published');

-- Who was invited by name, and what proves that it reached them: what the messages say, kept when the meeting opens,
-- or who handed it over.
create table assembly.invitation (
  community_id bigint not null,
  meeting_id uuid not null,
  invitation int not null,
  recipient text not null, -- an account's id or a phone
  account_id uuid,
  name text not null,
  phone text not null,
  proof text not null default '',
  handed_how text not null default '',
  handed_at timestamptz,
  primary key (community_id, meeting_id, invitation),
  unique (community_id, meeting_id, recipient)
);
select platform.place_sharded('assembly.invitation', 'community_id', 'assembly.meeting');
alter table assembly.invitation add foreign key (community_id, meeting_id) references assembly.meeting;
create index invitation_of_account on assembly.invitation (community_id, account_id)
  where account_id is not null;

-- Where the notice hangs since when.
create table assembly.posting (
  community_id bigint not null,
  meeting_id uuid not null,
  posting int not null,
  place text not null,
  posted_on date not null,
  noted_by uuid not null,
  published boolean not null default true,
  primary key (community_id, meeting_id, posting)
);
select platform.place_sharded('assembly.posting', 'community_id', 'assembly.meeting');
alter table assembly.posting add foreign key (community_id, meeting_id) references assembly.meeting;
select platform.publish('assembly.posting',
  'community_id, meeting_id, posting, place, posted_on, published');

-- Who comes and what they need for it.
create table assembly.reply (
  community_id bigint not null,
  meeting_id uuid not null,
  account_id uuid not null,
  comes boolean not null,
  childcare boolean not null,
  barrier_free boolean not null,
  interpreter boolean not null,
  note text not null,
  replied_at timestamptz not null,
  primary key (community_id, meeting_id, account_id)
);
select platform.place_sharded('assembly.reply', 'community_id', 'assembly.meeting');
alter table assembly.reply add foreign key (community_id, meeting_id) references assembly.meeting;
create index reply_of_account on assembly.reply (community_id, account_id);

-- Opinions on an item, read by everybody without a name. The unique key lets an account have one for an item.
create table assembly.opinion (
  community_id bigint not null,
  meeting_id uuid not null,
  opinion int not null,
  item int not null,
  account_id uuid, -- null on paper, or once it is forgotten
  way text not null check (way in ('ONLINE', 'PAPER')),
  stance text not null check (stance in ('FOR', 'AGAINST', 'OTHER')),
  content text not null,
  written_at timestamptz not null,
  withheld text not null default '', -- why nobody reads it
  published boolean not null default true,
  primary key (community_id, meeting_id, opinion),
  unique (community_id, meeting_id, item, account_id)
);
select platform.place_sharded('assembly.opinion', 'community_id', 'assembly.meeting');
alter table assembly.opinion add foreign key (community_id, meeting_id, item) references assembly.item;
create index opinion_of_account on assembly.opinion (community_id, account_id)
  where account_id is not null;
select platform.publish('assembly.opinion',
  'community_id, meeting_id, opinion, item, way, stance, content, written_at, published');

-- Who was there. Only how many is public. The unique key counts an account once, however often it signs.
create table assembly.attendee (
  community_id bigint not null,
  meeting_id uuid not null,
  attendee int not null,
  account_id uuid,
  name text, -- null once it is forgotten
  way text not null check (way in ('LINK', 'STAFF', 'PAPER')),
  signed_at timestamptz not null,
  primary key (community_id, meeting_id, attendee),
  unique (community_id, meeting_id, account_id)
);
select platform.place_sharded('assembly.attendee', 'community_id', 'assembly.meeting');
alter table assembly.attendee add foreign key (community_id, meeting_id) references assembly.meeting;
create index attendee_of_account on assembly.attendee (community_id, account_id)
  where account_id is not null;

-- What was decided, and what it became.
create table assembly.resolution (
  community_id bigint not null,
  resolution_id uuid not null,
  meeting_id uuid not null,
  resolution int not null,
  item int not null,
  kind text not null,
  content text not null,
  owner text not null, -- who does it, as everybody reads it
  due_on date not null,
  in_favour int not null check (in_favour >= 0),
  opposed int not null check (opposed >= 0),
  abstained int not null check (abstained >= 0),
  state text not null, -- WAITING until it became a project or a whistle
  reference text not null default '', -- number of what it became
  published boolean not null default false,
  primary key (community_id, resolution_id),
  unique (community_id, meeting_id, resolution)
);
select platform.place_sharded('assembly.resolution', 'community_id', 'assembly.meeting');
alter table assembly.resolution add foreign key (community_id, meeting_id, item) references assembly.item;
create index resolution_waiting on assembly.resolution (community_id, due_on, resolution_id)
  where state = 'WAITING';
select platform.publish('assembly.resolution',
  'community_id, resolution_id, meeting_id, resolution, item, kind, content, owner, due_on, in_favour, opposed,
   abstained, state, reference, published');

-- A resolution that somebody has to do.
create table assembly.task (
  community_id bigint not null,
  task_id uuid not null,
  meeting_id uuid not null,
  resolution_id uuid not null,
  assignee_id uuid, -- null where they have no account; then whoever made it follows it
  followed_by uuid not null,
  due_on date not null,
  done_on date,
  done_note text not null default '',
  published boolean not null default false,
  primary key (community_id, task_id)
);
select platform.place_sharded('assembly.task', 'community_id', 'assembly.meeting');
alter table assembly.task add foreign key (community_id, resolution_id) references assembly.resolution;
create unique index task_of_resolution on assembly.task (community_id, resolution_id);
create index task_open on assembly.task (community_id, due_on, task_id) where done_on is null;
select platform.publish('assembly.task',
  'community_id, task_id, meeting_id, resolution_id, due_on, done_on, done_note, published');

-- Steps of the meeting and of its template. Ids and codes; what was said is kept with the meeting.
create table assembly.step (
  community_id bigint not null,
  meeting_id uuid not null,
  step int not null,
  action text not null,
  stage text not null, -- of the template, or empty
  held_on date, -- when the stage was
  happened_at timestamptz not null,
  by_account uuid not null,
  salt text not null, -- opens the commitment in the evidence
  hash text not null,
  published boolean not null default true,
  primary key (community_id, meeting_id, step)
);
select platform.place_sharded('assembly.step', 'community_id', 'assembly.meeting');
alter table assembly.step add foreign key (community_id, meeting_id) references assembly.meeting;
create unique index step_once_a_stage on assembly.step (community_id, meeting_id, stage) where stage <> '';
select platform.append_only('assembly.step');
select platform.publish('assembly.step',
  'community_id, meeting_id, step, action, stage, held_on, happened_at, salt, hash, published');

create view assembly.v_public_meeting with (security_invoker = true) as
  select community_id, meeting_id, template, layer, practice, online, title, host, place, starts_at, ends_at, childcare,
    barrier_free, interpreter, rung, entitled, status, noticed_at, attended, minutes_due, ended_at, minutes_at, reason,
    judged_rung, judged_why
  from assembly.meeting where published;
create view assembly.v_public_item with (security_invoker = true) as
  select community_id, meeting_id, item, kind, reference, path, title, about from assembly.item where published;
create view assembly.v_public_minute with (security_invoker = true) as
  select community_id, meeting_id, item, line, speaker, content from assembly.minute where published;
create view assembly.v_public_posting with (security_invoker = true) as
  select community_id, meeting_id, posting, place, posted_on from assembly.posting where published;
create view assembly.v_public_opinion with (security_invoker = true) as
  select community_id, meeting_id, opinion, item, way, stance, content, written_at
  from assembly.opinion where published;
create view assembly.v_public_resolution with (security_invoker = true) as
  select community_id, resolution_id, meeting_id, resolution, item, kind, content, owner, due_on, in_favour, opposed,
    abstained, state, reference
  from assembly.resolution where published;
create view assembly.v_public_task with (security_invoker = true) as
  select community_id, task_id, meeting_id, resolution_id, due_on, done_on, done_note
  from assembly.task where published;
create view assembly.v_public_step with (security_invoker = true) as
  select community_id, meeting_id, step, action, stage, held_on, happened_at, salt, hash
  from assembly.step where published;
grant select on assembly.v_public_meeting, assembly.v_public_item, assembly.v_public_minute,
  assembly.v_public_posting, assembly.v_public_opinion, assembly.v_public_resolution, assembly.v_public_task,
  assembly.v_public_step to linli_public, linli_app;
