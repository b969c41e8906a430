-- Which line of the community's mandate list a need falls under (ORG-4); editions never change, so the
-- two columns say it for good. Null where no list was in force or it says nothing about the matter.
alter table needs.need add column mandate_edition int;
alter table needs.need add column mandate_id uuid;
alter table needs.need add constraint need_mandate_is_whole
  check ((mandate_edition is null) = (mandate_id is null));
grant select (mandate_edition, mandate_id) on needs.need to linli_public;

create or replace view needs.v_public_need with (security_invoker = true) as
  select community_id, need_id, year, sequence, status, category, summary, raised_at, due_at, closed_at,
    mandate_edition, mandate_id
  from needs.need where published;
