package org.linli.evidence;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for its place in the log. */
@Repository
class Outbox {

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Waiting waiting) {
    jdbc.sql(
            """
            insert into evidence.outbox (community_id, entry_id, kind, content, recorded_at)
            values (:community, :id, :kind, :content, :now)
            """)
        .param("community", waiting.communityId())
        .param("id", waiting.entryId())
        .param("kind", waiting.kind())
        .param("content", waiting.content())
        .param("now", Timestamp.from(waiting.recordedAt()))
        .update();
  }

  boolean isEmpty() {
    return !jdbc.sql("select exists (select from evidence.outbox)").query(Boolean.class).single();
  }

  /**
   * Takes out what is there, never what comes after an id: ids are not committed in their order.
   * What another transaction still writes is not seen and comes with a later call.
   */
  List<Waiting> take(int most) {
    return jdbc
        .sql(
            """
            delete from evidence.outbox
            where entry_id = any (array(select entry_id from evidence.outbox order by entry_id limit :most))
            returning community_id, entry_id, kind, content, recorded_at
            """)
        .param("most", most)
        .query(
            (row, index) ->
                new Waiting(
                    row.getLong("community_id"),
                    row.getObject("entry_id", UUID.class),
                    row.getString("kind"),
                    row.getString("content"),
                    row.getTimestamp("recorded_at").toInstant()))
        .list()
        .stream()
        .sorted(Waiting::inOrder)
        .toList();
  }
}
