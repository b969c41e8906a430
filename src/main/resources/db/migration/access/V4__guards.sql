-- A delegation of a powerful role waits until somebody else approved it.
alter table access.delegation add column waits boolean not null default false;
alter table access.delegation add column approved_by uuid references access.account;
alter table access.delegation add check (not waits or approved_by is null);
alter table access.delegation add check (approved_by <> holder_id and approved_by <> delegate_id);
create index delegation_by_area on access.delegation (area_id, valid_from) where ended_at is null;

-- A confirmation that was withdrawn ends and stays readable; each holds once at a time.
alter table access.residency drop constraint residency_pkey;
alter table access.residency add column residency_id uuid;
update access.residency set residency_id = gen_random_uuid();
alter table access.residency add primary key (residency_id);
alter table access.residency add column ended_at timestamptz;
alter table access.residency add column ended_by uuid;
alter table access.residency add check (ended_at is not null or ended_by is null);
create unique index residency_once on access.residency (account_id, community_id, person_id)
  where ended_at is null;
