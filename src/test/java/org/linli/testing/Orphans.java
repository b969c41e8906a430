package org.linli.testing;

import java.util.List;

/** Sweeps for rows that point at nothing, whatever checked them when they were written. */
public final class Orphans {

  /**
   * Columns of sharded tables that name a row of another module; of the same community, or of the
   * one from which it came up.
   */
  private static final String ACROSS_MODULES =
      """
      do $$
      declare reference record; orphans bigint;
      begin
        for reference in
          select c.table_schema || '.' || c.table_name as child, owner.parent, c.column_name,
            coalesce((select f.column_name from information_schema.columns f
              where f.table_schema = c.table_schema and f.table_name = c.table_name
                and f.column_name = 'from_community_id'), 'community_id') as community
          from information_schema.columns c
          join platform.placement p
            on p.table_name = c.table_schema || '.' || c.table_name and p.kind = 'sharded'
          join (values ('need_id', 'needs.need'), ('organization_id', 'directory.organization'))
            as owner (column_name, parent) on owner.column_name = c.column_name
          where c.table_schema || '.' || c.table_name <> owner.parent
        loop
          execute format('select count(*) from %s c where %I is not null and not exists (
            select from %s p where p.community_id = c.%I and p.%I = c.%I)',
            reference.child, reference.column_name, reference.parent, reference.community,
            reference.column_name, reference.column_name) into orphans;
          if orphans > 0 then
            raise exception '% rows of % point at no %', orphans, reference.child, reference.parent;
          end if;
        end loop;
      end $$
      """;

  /** Foreign keys, which a writer may have switched off. */
  private static final String FOREIGN_KEYS =
      """
      do $$
      declare reference record; orphans bigint;
      begin
        for reference in
          select c.conrelid::regclass as child, c.confrelid::regclass as parent, c.conname,
            string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and ') as same,
            string_agg(format('c.%I is not null', ca.attname), ' and ') as said
          from pg_constraint c
          cross join unnest(c.conkey, c.confkey) as k(child, parent)
          join pg_attribute ca on ca.attrelid = c.conrelid and ca.attnum = k.child
          join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.parent
          where c.contype = 'f'
          group by c.oid
        loop
          execute format('select count(*) from %s c where %s and not exists (
            select from %s p where %s)', reference.child, reference.said, reference.parent,
            reference.same) into orphans;
          if orphans > 0 then
            raise exception '% rows of % break %', orphans, reference.child, reference.conname;
          end if;
        end loop;
      end $$
      """;

  private Orphans() {}

  /** Fails if a row of the database points at nothing. */
  public static void sweep(String database) {
    for (var sql : List.of(ACROSS_MODULES, FOREIGN_KEYS)) {
      TestServer.get().run(database, sql);
    }
  }
}
