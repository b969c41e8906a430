package org.linli.directory.imports;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log in {@code directory.import_change}. */
@Repository
class ImportChanges implements ImportLog {

  private final JdbcClient jdbc;

  ImportChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(long communityId, UUID importId, ImportedTable table, Collection<UUID> ids) {
    jdbc.sql(
            """
            insert into directory.import_change
              (community_id, import_id, record, row_id, version, before)
            select :community, :import, :record, %1$s, version + 1, to_jsonb(t)
            from directory.%2$s t
            where community_id = :community and %1$s = any (cast(:ids as uuid[]))
            on conflict do nothing
            """
                .formatted(table.key(), table.record()))
        .param("community", communityId)
        .param("import", importId)
        .param("record", table.record())
        .param("ids", texts(ids))
        .update();
  }

  @Override
  public void made(
      long communityId, UUID importId, ImportedTable table, Collection<UUID> ids, int version) {
    jdbc.sql(
            """
            insert into directory.import_change
              (community_id, import_id, record, row_id, version)
            select :community, :import, :record, id, :version
            from unnest(cast(:ids as uuid[])) as g(id)
            """)
        .param("community", communityId)
        .param("import", importId)
        .param("record", table.record())
        .param("version", version)
        .param("ids", texts(ids))
        .update();
  }

  @Override
  public void restore(long communityId, UUID importId, ImportedTable table, Collection<UUID> ids) {
    jdbc.sql(
            """
            update directory.%1$s t set %3$s, version = t.version + 1
            from directory.import_change c,
              lateral jsonb_populate_record(null::directory.%1$s, c.before) b
            where c.community_id = :community and c.import_id = :import and c.record = :record
              and c.before is not null and c.row_id = any (cast(:ids as uuid[]))
              and t.community_id = c.community_id and t.%2$s = c.row_id
            """
                .formatted(table.record(), table.key(), table.values()))
        .param("community", communityId)
        .param("import", importId)
        .param("record", table.record())
        .param("ids", texts(ids))
        .update();
  }

  @Override
  public void delete(long communityId, ImportedTable table, Collection<UUID> ids) {
    jdbc.sql(
            """
            delete from directory.%1$s
            where community_id = :community and %2$s = any (cast(:ids as uuid[]))
            """
                .formatted(table.record(), table.key()))
        .param("community", communityId)
        .param("ids", texts(ids))
        .update();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
