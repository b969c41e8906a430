-- The same policies, cheaper where the scope is one community, as nearly always: see ADR 0016.

create or replace function platform.place_sharded(
  tbl regclass, shard_column name, beside regclass default null)
returns void language plpgsql as $$
begin
  insert into platform.placement values (platform.full_name(tbl), 'sharded');
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)',
      platform.full_name(tbl), shard_column, coalesce(platform.full_name(beside), 'default'));
  end if;
  execute format($policy$create policy tenant on %2$s to linli_app using
    (%1$I::text = current_setting('app.communities', true)
     or array_position(string_to_array(current_setting('app.communities', true), ',')::bigint[], %1$I) <> 0)$policy$,
    shard_column, tbl);
  execute format('create policy migration on %s to linli_owner using (true) with check (true)', tbl);
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('grant select, insert, update, delete on %s to linli_app', tbl);
end
$$;

create or replace function platform.publish(tbl regclass, columns text) returns void language plpgsql
as $$
begin
  execute format($policy$create policy published_rows on %s for select to linli_public using
    ((community_id::text = current_setting('app.communities', true)
      or array_position(string_to_array(current_setting('app.communities', true), ',')::bigint[], community_id) <> 0)
     and published)$policy$, tbl);
  execute format('grant select (%s) on %s to linli_public', columns, tbl);
end
$$;

-- The policies of earlier editions, each with its own column.
do $$
declare
  old record;
begin
  for old in
    select schemaname, tablename, policyname, substring(qual from ', (\w+)\) <> 0') as shard_column,
      qual like '%AND published%' as published
    from pg_policies where qual like '%app.communities%'
  loop
    execute format($policy$alter policy %2$I on %3$I.%4$I using
      ((%1$I::text = current_setting('app.communities', true)
        or array_position(string_to_array(current_setting('app.communities', true), ',')::bigint[], %1$I) <> 0)%5$s)$policy$,
      old.shard_column, old.policyname, old.schemaname, old.tablename,
      case when old.published then ' and published' else '' end);
  end loop;
end
$$;
