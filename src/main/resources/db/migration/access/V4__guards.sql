-- A delegation of a powerful role waits until somebody else approved it.
alter table access.delegation add column waits boolean not null default false;
alter table access.delegation add column approved_by uuid references access.account;
alter table access.delegation add check (not waits or approved_by is null);
alter table access.delegation add check (approved_by <> holder_id and approved_by <> delegate_id);
create index delegation_by_area on access.delegation (area_id, valid_from) where ended_at is null;
