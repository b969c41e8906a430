-- Retention (PIPL 19, 47): the row of a person who is forgotten stays, so that whoever owned or
-- represented something once is still somebody, but it says nothing about them any more.
alter table directory.person add column forgotten_on date;
alter table directory.person drop constraint person_name_check;
alter table directory.person add constraint named_until_forgotten
  check ((name = '') = (forgotten_on is not null));
alter table directory.person add constraint forgotten_says_nothing
  check (forgotten_on is null or (phone = '' and reference is null and sex is null
    and born_on is null and document_kind is null and household_id is null
    and moved_in_on is null and moved_out_on is null and deceased_on is null));
drop index directory.person_newest;
create index person_newest on directory.person (community_id, person_id desc)
  where merged_into is null and forgotten_on is null;
create index person_left on directory.person (community_id, coalesce(deceased_on, moved_out_on))
  where deceased_on is not null or moved_out_on is not null;
create index person_merged on directory.person (community_id, merged_into)
  where merged_into is not null;

-- What a person says is wrong about them, sealed, until somebody decided it (PIPL 46).
create table directory.person_correction (
  community_id bigint not null references directory.area,
  correction_id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  rule_version text not null,
  said bytea,
  status text not null check (status in ('OPEN', 'DONE', 'REFUSED')),
  decided_by uuid,
  decided_at timestamptz,
  answer text not null default '',
  primary key (community_id, correction_id),
  check ((status = 'OPEN') = (decided_at is null)),
  check ((status = 'OPEN') = (said is not null))
);
select platform.place_sharded('directory.person_correction', 'community_id', 'directory.organization');
alter table directory.person_correction add foreign key (community_id, person_id)
  references directory.person on delete cascade;
create unique index person_correction_once on directory.person_correction (community_id, person_id)
  where status = 'OPEN';
create index person_correction_open on directory.person_correction
  (community_id, due_at, correction_id) where status = 'OPEN';
create index person_correction_by_person on directory.person_correction
  (community_id, person_id, correction_id desc);

-- A tag rests on a consent, which consent_id names, or on a law; tags from before consents were kept
-- name neither and carry the consent themselves.
alter table directory.person_tag add column law text not null default '';
alter table directory.person_tag add column wording text not null default '';
alter table directory.person_tag alter column consent_way drop not null;
alter table directory.person_tag add constraint tag_rests_on_one
  check ((law <> '') = (consent_way is null) and (law = '' or consent_id is null));
create index person_tag_by_consent on directory.person_tag (community_id, consent_id)
  where consent_id is not null;
create index person_tag_by_person on directory.person_tag (community_id, person_id);

-- A merge tells what it changed instead of holding a copy of the person.
update directory.person_merge set before =
  '{"filled": [], "represented": false, "ended": false}';
