-- An answer may hold a contact that its receiver had revealed: it is sealed, and what is older than
-- a day goes with the next command in the community, whoever sends it.
alter table web.command add column answer_sealed bytea;
delete from web.command where body is not null;
alter table web.command drop column body;
create index command_by_age on web.command (community_id, taken_at);
