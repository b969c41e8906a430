package org.linli.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.merkle.NoteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as everybody reads it: what stands behind the last checkpoint. */
@Repository
class PublishedLog {

  private static final String ENTRY =
      "select entry_index, entry_id, community_id, content from evidence.v_public_entry ";

  private final JdbcClient jdbc;

  PublishedLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CheckpointView> last() {
    return days(1).stream().findFirst();
  }

  /** The last checkpoint of each day, the newest first. */
  List<CheckpointView> days(int most) {
    return jdbc.sql(
            """
            select day, size, note, signed_at from evidence.v_public_checkpoint
            order by day desc limit :most
            """)
        .param("most", most)
        .query(
            (row, index) ->
                CheckpointView.of(
                    row.getObject("day", LocalDate.class),
                    row.getString("note"),
                    row.getTimestamp("signed_at").toInstant()))
        .list();
  }

  /** The newest note that witnesses cosigned; it may be older than the last checkpoint. */
  Optional<String> cosigned() {
    return jdbc.sql(
            """
            select cosigned from evidence.v_public_checkpoint where cosigned <> ''
            order by day desc limit 1
            """)
        .query(String.class)
        .optional();
  }

  /** What a witness said last; nothing before it was asked. */
  Optional<WitnessView> witness(String name, NoteKey key) {
    return jdbc.sql(
            """
            select size, cosigned_at, problem from evidence.v_public_witness where written = :key
            """)
        .param("key", key.toString())
        .query(
            (row, index) ->
                new WitnessView(
                    name,
                    key.number(),
                    row.getLong("size"),
                    Optional.ofNullable(row.getTimestamp("cosigned_at")).map(Timestamp::toInstant),
                    Optional.of(row.getString("problem"))
                        .filter(problem -> !problem.isEmpty())
                        .map(WitnessProblem::valueOf)))
        .optional();
  }

  /** Why the log is not signed any more; empty if it is. */
  String problem() {
    return jdbc.sql("select problem from evidence.v_public_log")
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<String> keys() {
    return jdbc.sql("select written from evidence.v_public_key order by key_number")
        .query(String.class)
        .list();
  }

  byte[] tile(int level, long index) {
    return jdbc.sql(
            """
            select hashes from evidence.v_public_tile where level = :level and tile_index = :index
            """)
        .param("level", level)
        .param("index", index)
        .query(byte[].class)
        .single();
  }

  /** Entries one after the other. */
  List<EntryView> entries(long first, int most) {
    return jdbc.sql(
            ENTRY + "where entry_index >= :first and entry_index < :end order by entry_index")
        .param("first", first)
        .param("end", first + most)
        .query((row, index) -> entry(row))
        .list();
  }

  Optional<EntryView> entry(UUID id) {
    return jdbc.sql(ENTRY + "where entry_id = :id")
        .param("id", id)
        .query((row, index) -> entry(row))
        .optional();
  }

  /** What was published about a number or an id, the newest first. */
  List<EntryView> about(String subject, int most) {
    return jdbc.sql(
            ENTRY
                + "where subject = :subject and subject <> '' order by entry_index desc limit :most")
        .param("subject", subject)
        .param("most", most)
        .query((row, index) -> entry(row))
        .list();
  }

  /** The same of one community, as numbers are each community's own. */
  List<EntryView> about(long communityId, String subject, int most) {
    return jdbc.sql(
            ENTRY
                + """
                where subject = :subject and subject <> '' and community_id = :community
                order by entry_index desc limit :most
                """)
        .param("subject", subject)
        .param("community", communityId)
        .param("most", most)
        .query((row, index) -> entry(row))
        .list();
  }

  private static EntryView entry(ResultSet row) throws SQLException {
    return new EntryView(
        row.getLong("entry_index"),
        row.getObject("entry_id", UUID.class),
        row.getLong("community_id"),
        row.getString("content"));
  }
}
