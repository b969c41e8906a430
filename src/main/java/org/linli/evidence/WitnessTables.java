package org.linli.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import org.linli.evidence.merkle.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What witnesses said. Nodes may write at the same time: each statement is whole by itself, and an
 * older cosigned note never takes the place of a newer one.
 */
@Repository
class WitnessTables {

  private final JdbcClient jdbc;

  WitnessTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Size of the last checkpoint that a witness cosigned, as far as we know; 0 for none. */
  long size(String key) {
    return jdbc.sql("select size from evidence.witness where written = :key")
        .param("key", key)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void cosigned(String key, long size, Instant at, Instant now) {
    jdbc.sql(
            """
            insert into evidence.witness (written, size, cosigned_at, asked_at, problem)
            values (:key, :size, :at, :now, '')
            on conflict (written) do update set size = excluded.size,
              cosigned_at = excluded.cosigned_at, asked_at = excluded.asked_at, problem = ''
            """)
        .param("key", key)
        .param("size", size)
        .param("at", Timestamp.from(at))
        .param("now", Timestamp.from(now))
        .update();
  }

  void failed(String key, WitnessProblem problem, Instant now) {
    jdbc.sql(
            """
            insert into evidence.witness (written, size, asked_at, problem)
            values (:key, 0, :now, :problem)
            on conflict (written) do update
              set asked_at = excluded.asked_at, problem = excluded.problem
            """)
        .param("key", key)
        .param("problem", problem.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Publishes cosignatures: below the newest note if it is still the one that was cosigned, and in
   * any case as the newest cosigned one.
   *
   * @param signed as the log signed it
   * @param cosigned the same with the lines of witnesses below
   */
  void publish(SignedNote signed, SignedNote cosigned, long size) {
    jdbc.sql(
            """
            update evidence.checkpoint set cosigned = :cosigned, cosigned_size = :size,
              note = case when starts_with(note, :signed) then :cosigned else note end
            where day = (select max(day) from evidence.checkpoint)
              and size >= :size and cosigned_size <= :size
            """)
        .param("signed", signed.toString())
        .param("cosigned", cosigned.toString())
        .param("size", size)
        .update();
  }
}
