-- The unit for which a program speaks, as its liaison would; empty for one of an office.
alter table access.integration add column organization_id uuid;
