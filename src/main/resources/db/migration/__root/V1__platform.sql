-- What every module's tables stand on. Runs as linli_owner; a superuser has made roles and extensions.

do $$
begin
  if (select count(*) from pg_roles where rolname in ('linli_app', 'linli_public')) < 2 then
    raise exception 'The roles linli_app and linli_public are missing: the README says how to make them';
  end if;
end
$$;

grant usage on schema platform to linli_app, linli_public;

-- Every table declares where it lives when one machine is no longer enough.
create table platform.placement (
  table_name text primary key,
  kind text not null check (kind in ('sharded', 'reference', 'local'))
);
grant select on platform.placement to linli_app;

-- The name with its schema, whatever the search path is.
create function platform.full_name(tbl regclass) returns text language sql stable as $$
  select n.nspname || '.' || c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tbl
$$;

-- How many migrations of all modules succeeded; the platform compares it with what its jar holds.
create function platform.applied_migrations() returns int language plpgsql security definer
set search_path = pg_catalog as $$
declare
  history regclass;
  of_module int;
  total int := 0;
begin
  for history in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'platform' and c.relkind = 'r' and c.relname like 'flyway_schema_history%'
  loop
    execute format('select count(*) from %s where success and type = %L', history, 'SQL')
      into of_module;
    total := total + of_module;
  end loop;
  return total;
end
$$;
grant execute on function platform.applied_migrations() to linli_app;

create function platform.open_schema(name name) returns void language plpgsql as $$
begin
  execute format('create schema if not exists %I', name);
  execute format('grant usage on schema %I to linli_app, linli_public', name);
end
$$;

-- A table of tenant rows: placed by community, then guarded by row security. `beside` keeps tables
-- that are joined on the same node.
create function platform.place_sharded(tbl regclass, shard_column name, beside regclass default null)
returns void language plpgsql as $$
begin
  insert into platform.placement values (platform.full_name(tbl), 'sharded');
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)',
      platform.full_name(tbl), shard_column, coalesce(platform.full_name(beside), 'default'));
  end if;
  execute format($policy$create policy tenant on %s to linli_app using
    (%I = any (string_to_array(current_setting('app.communities', true), ',')::bigint[]))$policy$,
    tbl, shard_column);
  execute format('create policy migration on %s to linli_owner using (true) with check (true)', tbl);
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('grant select, insert, update, delete on %s to linli_app', tbl);
end
$$;

-- A small table that every node holds whole.
create function platform.place_reference(tbl regclass) returns void language plpgsql as $$
begin
  insert into platform.placement values (platform.full_name(tbl), 'reference');
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', platform.full_name(tbl));
  end if;
  execute format('grant select, insert, update on %s to linli_app', tbl);
end
$$;

-- A table of the coordinator: accounts, sessions, registries, queues.
create function platform.place_local(tbl regclass) returns void language plpgsql as $$
begin
  insert into platform.placement values (platform.full_name(tbl), 'local');
  execute format('grant select, insert, update, delete on %s to linli_app', tbl);
end
$$;

-- Rows are only ever added; what was written stays.
create function platform.append_only(tbl regclass) returns void language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from linli_app', tbl);
end
$$;

-- Lets anybody read the named columns of the rows whose column `published` is true.
create function platform.publish(tbl regclass, columns text) returns void language plpgsql as $$
begin
  execute format($policy$create policy published_rows on %s for select to linli_public using
    (community_id = any (string_to_array(current_setting('app.communities', true), ',')::bigint[])
     and published)$policy$, tbl);
  execute format('grant select (%s) on %s to linli_public', columns, tbl);
end
$$;

-- Deliveries that were taken, so that a repeated one has no second effect.
create table platform.inbox (
  community_id bigint not null,
  event_id uuid not null,
  listener text not null,
  received_at timestamptz not null,
  primary key (community_id, event_id, listener)
);
select platform.place_sharded('platform.inbox', 'community_id');

-- Spring Modulith's event registry (structure of version 2).
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);
select platform.place_local('platform.event_publication');

create table platform.event_publication_archive (like platform.event_publication including all);
select platform.place_local('platform.event_publication_archive');

-- Spring Session.
create table platform.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_by_expiry on platform.session (expiry_time);
create index session_by_principal on platform.session (principal_name);
select platform.place_local('platform.session');

create table platform.session_attributes (
  session_primary_id char(36) not null references platform.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
select platform.place_local('platform.session_attributes');
