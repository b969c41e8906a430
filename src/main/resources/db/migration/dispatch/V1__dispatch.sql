select platform.open_schema('dispatch');

-- In a street's tenant: the numbers of its whistles.
create table dispatch.number_counter (
  community_id bigint not null references directory.area, -- the street
  year int not null,
  last_sequence int not null,
  primary key (community_id, year)
);
select platform.place_sharded('dispatch.number_counter', 'community_id');

-- A whistle of a street (WHIS-1). Whoever changes it or its bodies holds its row, so that two answers
-- at once come one after the other. That a need has one open whistle is guarded by the unique index.
create table dispatch.whistle (
  community_id bigint not null references directory.area, -- the street
  whistle_id uuid not null,
  year int not null,
  sequence int not null,
  from_community_id bigint not null,
  need_id uuid not null,
  need_year int not null,
  need_sequence int not null,
  proposal_id uuid,
  title text not null, -- the need's public summary
  matter text not null,
  helps text not null, -- what the community is asked to help with
  mandate text not null, -- the line of its mandate list, as it was then
  days int not null check (days > 0),
  status text not null check (status in
    ('ISSUED', 'HANDLING', 'FALLEN_BACK', 'DONE', 'CONFIRMED', 'CLOSED', 'WITHDRAWN')),
  raiser text not null check (raiser in ('NOT_ASKED', 'ASKED', 'CONFIRMED', 'UNREACHED')),
  issuer_confirmed boolean not null,
  round int not null,
  calls int not null,
  street_by timestamptz,
  raiser_by timestamptz,
  due_at timestamptz, -- the next moment at which something of it is due
  issued_by uuid not null,
  issued_at timestamptz not null,
  ended_at timestamptz,
  primary key (community_id, whistle_id),
  unique (community_id, year, sequence),
  -- No open whistle without a next deadline.
  check ((status in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null)),
  check ((ended_at is null) = (due_at is not null))
);
select platform.place_sharded('dispatch.whistle', 'community_id', 'dispatch.number_counter');
create unique index whistle_one on dispatch.whistle (community_id, from_community_id, need_id)
  where ended_at is null;
create index whistle_open on dispatch.whistle (community_id, due_at, whistle_id)
  where ended_at is null;
create index whistle_by_time on dispatch.whistle (community_id, issued_at desc, whistle_id desc);

-- A body that a whistle names: a department that has to come, or a unit that is invited.
create table dispatch.receiver (
  community_id bigint not null,
  whistle_id uuid not null,
  receiver_id uuid not null,
  organization_id uuid not null,
  name text not null,
  invited boolean not null,
  task text not null,
  from_id uuid, -- in whose place it was asked
  parent_id uuid, -- who gave it a part
  lead boolean not null,
  status text not null check (status in ('NAMED', 'OFFERED', 'CHECKED_IN', 'DISPUTED', 'REPORTED',
    'HANDED_OVER', 'RELEASED', 'DECLINED')),
  days int not null,
  named_at timestamptz not null,
  check_in_by timestamptz,
  checked_in_at timestamptz,
  done_by timestamptz,
  reported_at timestamptz,
  other_by timestamptz,
  provisional boolean not null,
  primary key (community_id, whistle_id, receiver_id),
  foreign key (community_id, whistle_id) references dispatch.whistle
);
select platform.place_sharded('dispatch.receiver', 'community_id', 'dispatch.number_counter');
create unique index receiver_once on dispatch.receiver (community_id, whistle_id, organization_id)
  where status in ('NAMED', 'OFFERED', 'CHECKED_IN', 'DISPUTED', 'REPORTED');
create unique index receiver_by_id on dispatch.receiver (community_id, receiver_id);
create index receiver_of_body on dispatch.receiver
  (community_id, organization_id, named_at desc, receiver_id desc);
create index receiver_by_month on dispatch.receiver (community_id, named_at);

-- What happened to it, in order; what the public reads of it is written beside the need.
create table dispatch.step (
  community_id bigint not null,
  whistle_id uuid not null,
  sequence int not null,
  action text not null,
  receiver_id uuid, -- whom it is about
  party text not null, -- who did it
  note text not null,
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (community_id, whistle_id, sequence),
  foreign key (community_id, whistle_id) references dispatch.whistle
);
select platform.place_sharded('dispatch.step', 'community_id', 'dispatch.number_counter');

-- What the raiser said when it was done: one valid answer each time.
create table dispatch.call_back (
  community_id bigint not null,
  whistle_id uuid not null,
  round int not null,
  way text not null check (way in ('PAGE', 'CALL')),
  settled boolean not null,
  content boolean not null,
  answered_at timestamptz not null,
  primary key (community_id, whistle_id, round),
  foreign key (community_id, whistle_id) references dispatch.whistle
);
select platform.place_sharded('dispatch.call_back', 'community_id', 'dispatch.number_counter');
create index call_back_by_month on dispatch.call_back (community_id, answered_at);

-- What does not count in a body's rates 剔除, with reasons and a decision; an appeal 申诉 is decided by
-- another person.
create table dispatch.exclusion (
  community_id bigint not null,
  whistle_id uuid not null,
  receiver_id uuid not null,
  rate text not null check (rate in ('RESPONSE', 'RESOLUTION', 'SATISFACTION')),
  status text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'APPEALED', 'FINAL')),
  reason text not null,
  appeal text not null,
  decision text not null,
  asked_at timestamptz not null,
  decided_by uuid,
  primary key (community_id, whistle_id, receiver_id, rate),
  foreign key (community_id, whistle_id, receiver_id) references dispatch.receiver
);
select platform.place_sharded('dispatch.exclusion', 'community_id', 'dispatch.number_counter');
create index exclusion_open on dispatch.exclusion (community_id, asked_at)
  where status in ('ASKED', 'APPEALED');

-- In a street's tenant: what its communities propose.
create table dispatch.suggestion (
  community_id bigint not null references directory.area, -- the street
  proposal_id uuid not null,
  from_community_id bigint not null,
  need_id uuid not null,
  need_year int not null,
  need_sequence int not null,
  title text not null,
  why text not null,
  status text not null check (status in ('PROPOSED', 'WHISTLED', 'REFUSED')),
  answer text not null,
  proposed_at timestamptz not null,
  primary key (community_id, proposal_id)
);
select platform.place_sharded('dispatch.suggestion', 'community_id', 'dispatch.number_counter');
create index suggestion_open on dispatch.suggestion (community_id, proposed_at)
  where status = 'PROPOSED';

-- In a community's tenant: what it proposed to its street. One open proposal a need, by the index.
create table dispatch.proposal (
  community_id bigint not null references directory.area,
  proposal_id uuid not null,
  street_id bigint not null,
  need_id uuid not null,
  need_year int not null,
  need_sequence int not null,
  title text not null,
  why text not null,
  status text not null check (status in ('PROPOSED', 'WHISTLED', 'REFUSED')),
  answer text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (community_id, proposal_id)
);
select platform.place_sharded('dispatch.proposal', 'community_id', 'dispatch.number_counter');
create unique index proposal_one on dispatch.proposal (community_id, need_id)
  where status = 'PROPOSED';
create index proposal_of_need on dispatch.proposal (community_id, need_id, proposed_at desc);

-- In a community's tenant: how a whistle about one of its needs stands, as far as was heard.
create table dispatch.echo (
  community_id bigint not null references directory.area,
  whistle_id uuid not null,
  street_id bigint not null,
  year int not null,
  sequence int not null,
  need_id uuid not null,
  need_year int not null,
  need_sequence int not null,
  matter text not null,
  helps text not null,
  status text not null,
  raiser text not null,
  round int not null,
  bodies jsonb not null,
  due_at timestamptz,
  told int not null, -- the last step that was told here
  issued_at timestamptz not null,
  primary key (community_id, whistle_id)
);
select platform.place_sharded('dispatch.echo', 'community_id', 'dispatch.number_counter');
create index echo_of_need on dispatch.echo (community_id, need_id, issued_at desc);

-- In a community's tenant: what the raiser said, once each time; carried to the street.
create table dispatch.answer (
  community_id bigint not null,
  whistle_id uuid not null,
  round int not null,
  settled boolean not null,
  content boolean not null,
  account_id uuid not null,
  answered_at timestamptz not null,
  primary key (community_id, whistle_id, round),
  foreign key (community_id, whistle_id) references dispatch.echo
);
select platform.place_sharded('dispatch.answer', 'community_id', 'dispatch.number_counter');
create index answer_by_account on dispatch.answer (community_id, account_id);
