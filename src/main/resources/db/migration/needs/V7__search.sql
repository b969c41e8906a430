-- What a need's number is among all of its community, newest last; search orders and joins by it.
alter table needs.need add constraint need_sequence_fits check (sequence < 10000000);
alter table needs.need add column ordinal int not null
  generated always as ((year - 2000) * 10000000 + sequence) stored;
alter table needs.need add unique (community_id, ordinal);

grant select (ordinal) on needs.need to linli_public;
create or replace view needs.v_public_need with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, due_at, closed_at,
    mandate_edition, mandate_id, affected, named_as, escalation, paused_at, provisional, ordinal
  from needs.need where published;

-- Pairs of characters (org.linli.search.Grams) by which needs are found, in two tables, so that what
-- the public searches holds nothing that is not published. Tables, because under row security the
-- planner refuses `@>` and `like` an index; numbers, because there are some sixty for each need. No
-- foreign key: it would be looked up as often, and needs are never deleted.

-- Of public summaries. A need has rows here while it is published, of what its summary says then.
create table needs.summary_gram (
  community_id bigint not null,
  gram int not null,
  ordinal int not null,
  primary key (community_id, gram, ordinal)
);
select platform.place_sharded('needs.summary_gram', 'community_id', 'needs.need');
create policy published_rows on needs.summary_gram for select to linli_public using
  (array_position(string_to_array(current_setting('app.communities', true), ',')::bigint[], community_id) <> 0);
grant select (community_id, gram, ordinal) on needs.summary_gram to linli_public;
create view needs.v_public_summary_gram with (security_invoker = true) as
  select community_id, gram, ordinal from needs.summary_gram;
grant select on needs.v_public_summary_gram to linli_public, linli_app;

-- Of the raiser's own words, of the place, and the end of their phone: for those who work on needs.
-- Goes with the words. A complaint about the community has no rows here: its handlers do not read it.
create table needs.statement_gram (
  community_id bigint not null,
  gram int not null,
  ordinal int not null,
  primary key (community_id, gram, ordinal)
);
select platform.place_sharded('needs.statement_gram', 'community_id', 'needs.need');

-- How the texts of a community are cut; where it is not as today, they are cut anew at night.
create table needs.gram_edition (
  community_id bigint not null references directory.area,
  edition int not null,
  primary key (community_id)
);
select platform.place_sharded('needs.gram_edition', 'community_id', 'needs.number_counter');
