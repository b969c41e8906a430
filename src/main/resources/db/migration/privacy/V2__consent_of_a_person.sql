-- A consent that somebody gave on paper or by word of mouth belongs to a person of the register, who
-- may have no account; whoever took it down is named, and who heard it.
alter table privacy.consent alter column account_id drop not null;
alter table privacy.consent add column person_id uuid;
alter table privacy.consent add column witness text not null default '';
alter table privacy.consent add column recorded_by uuid;
alter table privacy.consent add constraint consent_of_somebody
  check ((account_id is null) <> (person_id is null));
alter table privacy.consent add constraint consent_taken_down_by_somebody
  check ((person_id is null) = (recorded_by is null));
create index consent_by_person on privacy.consent (community_id, person_id)
  where person_id is not null;
