-- The open whistles about a community's needs, for whoever takes the community over (PROG-3).
create index echo_open on dispatch.echo (community_id, due_at, whistle_id) where due_at is not null;
