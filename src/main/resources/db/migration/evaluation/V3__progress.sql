-- What became of the needs of a month, counted at night: the public figures cost the same however many
-- needs there are. Counts only; nothing in it tells of one need or one person.
create table evaluation.progress (
  community_id bigint not null references directory.area,
  month date not null,
  published boolean not null default true,
  raised int not null,
  -- Answered, or with an answer due by now; and of these in time.
  answerable int not null,
  answered_in_time int not null,
  -- Promised until a day, and finished or due by now; and of these in time.
  promised int not null,
  finished_in_time int not null,
  settled int not null,
  adopted int not null,
  -- Not adopted: with the right door named, for another reason, the same as another need.
  elsewhere int not null,
  refused int not null,
  same int not null,
  counted_at timestamptz not null,
  primary key (community_id, month),
  check (answered_in_time <= answerable and finished_in_time <= promised),
  check (adopted + elsewhere + refused + same <= raised)
);
select platform.place_sharded('evaluation.progress', 'community_id', 'needs.need');
select platform.publish('evaluation.progress',
  'community_id, month, published, raised, answerable, answered_in_time, promised,
   finished_in_time, settled, adopted, elsewhere, refused, same, counted_at');
create view evaluation.v_public_progress with (security_invoker = true) as
  select community_id, month, raised, answerable, answered_in_time, promised, finished_in_time,
    settled, adopted, elsewhere, refused, same, counted_at
  from evaluation.progress where published;

-- NEED-9: whom the community asked in a year, and how much of what it heard was real.
create table evaluation.survey_year (
  community_id bigint not null references directory.area,
  year int not null,
  published boolean not null default true,
  asked int not null,
  households int not null,
  accurate int not null,
  decided int not null,
  counted_at timestamptz not null,
  primary key (community_id, year),
  check (asked <= households and accurate <= decided)
);
select platform.place_sharded('evaluation.survey_year', 'community_id', 'needs.need');
select platform.publish('evaluation.survey_year',
  'community_id, year, published, asked, households, accurate, decided, counted_at');
create view evaluation.v_public_survey_year with (security_invoker = true) as
  select community_id, year, asked, households, accurate, decided, counted_at
  from evaluation.survey_year where published;

grant select on evaluation.v_public_progress, evaluation.v_public_survey_year
  to linli_public, linli_app;

-- In the tenant of a street: the running month of each of its communities, counted at night.
create table evaluation.street_month (
  community_id bigint not null references directory.area,
  month date not null,
  from_community_id bigint not null,
  raised int not null,
  settled int not null,
  late int not null,
  rated int not null,
  content int not null,
  counted_at timestamptz not null,
  primary key (community_id, month, from_community_id)
);
select platform.place_sharded('evaluation.street_month', 'community_id', 'needs.need');
