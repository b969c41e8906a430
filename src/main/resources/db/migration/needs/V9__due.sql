-- What somebody is responsible for, in the order of every list of staff (NEED-5).
create index need_by_handler on needs.need
  (community_id, handler_id, status, rank, (-affected), due_at, need_id)
  where handler_id is not null;

-- For the lists of staff in other modules; the public never learns whose circumstances count.
create view needs.v_rank with (security_invoker = true) as
  select community_id, need_id, rank, affected from needs.need;
grant select on needs.v_rank to linli_app;

-- The street sees the most urgent first as well, and who has it in hand since when.
alter table needs.upward add column rank smallint not null default 5;
alter table needs.upward add column affected int not null default 1;
alter table needs.upward add column holder text not null default '';
alter table needs.upward add column held_since timestamptz;
drop index needs.upward_open;
create index upward_open on needs.upward (community_id, rank, (-affected), due_at, need_id)
  where ended_at is null;

-- For what is counted at night: when a need came in, what was promised and what was kept.
create view needs.v_progress with (security_invoker = true) as
  select community_id, need_id, status, published, raised_at, answer_due_at, answered_at,
    completion_due_at, completed_at, due_at, paused_at, mandate_id is not null as at_a_door
  from needs.need;
grant select on needs.v_progress to linli_app;

-- Whereabouts a public need lies: pages tell its grid.
grant select (building_id) on needs.need to linli_public;
create or replace view needs.v_public_need with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, due_at, closed_at,
    mandate_edition, mandate_id, affected, named_as, escalation, paused_at, provisional, ordinal,
    building_id
  from needs.need where published;

-- One's own matters by part: the status stands last, so that the order stays and rows of other parts
-- are left out without being read.
drop index needs.need_by_raiser;
create index need_by_raiser on needs.need
  (community_id, raiser_id, raised_at desc, need_id desc, status);
