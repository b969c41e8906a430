package org.linli.directory.imports;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.ImportPace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the work on a file is, beside the transaction that does it. */
@Repository
class ImportPaces {

  private final JdbcClient jdbc;

  ImportPaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Called in a transaction of its own. A new part of the work begins the time anew. */
  void note(long communityId, UUID importId, int rows, int total, Instant now) {
    jdbc.sql(
            """
            insert into directory.import_progress as p
              (community_id, import_id, rows, total, began_at, updated_at)
            values (:community, :id, :rows, :total, :now, :now)
            on conflict (community_id, import_id) do update set rows = excluded.rows,
              total = excluded.total, updated_at = excluded.updated_at,
              began_at = case when p.total = excluded.total and p.rows <= excluded.rows
                then p.began_at else excluded.began_at end
            """)
        .param("community", communityId)
        .param("id", importId)
        .param("rows", rows)
        .param("total", total)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Empty before it begins and after it ended. */
  Optional<ImportPace> of(long communityId, UUID importId, Instant now) {
    return jdbc.sql(
            """
            select rows, total, began_at from directory.import_progress
            where community_id = :community and import_id = :id
            """)
        .param("community", communityId)
        .param("id", importId)
        .query(
            (row, index) -> {
              var since = Duration.between(row.getTimestamp("began_at").toInstant(), now);
              return ImportPace.of(row.getInt("rows"), row.getInt("total"), since);
            })
        .optional();
  }

  /** The work is done. */
  void end(long communityId, UUID importId) {
    jdbc.sql(
            """
            delete from directory.import_progress
            where community_id = :community and import_id = :id
            """)
        .param("community", communityId)
        .param("id", importId)
        .update();
  }
}
