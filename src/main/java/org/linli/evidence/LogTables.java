package org.linli.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.merkle.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the sequencer reads and writes. Every change is made by whoever holds the row of {@code
 * evidence.log}: that lock guards that there is one sequencer, and the primary key of {@code
 * evidence.entry} that no place is given twice.
 */
@Repository
class LogTables {

  private final JdbcClient jdbc;

  LogTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The log itself.
   *
   * @param id tells it from every other one, also from one of the same name
   * @param origin as checkpoints name it
   */
  record Log(UUID id, String origin, long size, String problem) {}

  /** Makes the log if there is none; one of several that try. */
  void open(UUID id, String origin) {
    jdbc.sql(
            """
            insert into evidence.log (only_one, log_id, origin, size) values (true, :id, :origin, 0)
            on conflict do nothing
            """)
        .param("id", id)
        .param("origin", origin)
        .update();
  }

  Optional<Log> log() {
    return jdbc.sql("select log_id as id, origin, size, problem from evidence.log")
        .query(Log.class)
        .optional();
  }

  /** The log for this transaction alone; nothing if another one has it. */
  Optional<Log> hold() {
    return jdbc.sql(
            """
            select log_id as id, origin, size, problem from evidence.log
            where only_one for update skip locked
            """)
        .query(Log.class)
        .optional();
  }

  void grow(long size) {
    jdbc.sql("update evidence.log set size = :size where only_one").param("size", size).update();
  }

  void note(String problem) {
    jdbc.sql("update evidence.log set problem = :problem where only_one and problem <> :problem")
        .param("problem", problem)
        .update();
  }

  /**
   * @param first place of the first one
   * @param subjects one for each
   * @param entries one for each
   */
  void place(long first, List<Waiting> placed, List<String> subjects, List<String> entries) {
    jdbc.sql(
            """
            insert into evidence.entry (entry_index, entry_id, community_id, subject, content)
            select :first + it.place - 1, it.id, it.community, it.subject, it.content
            from unnest(cast(:ids as uuid[]), cast(:communities as bigint[]), cast(:subjects as text[]),
              cast(:contents as text[])) with ordinality as it (id, community, subject, content, place)
            """)
        .param("first", first)
        .param("ids", placed.stream().map(it -> it.entryId().toString()).toArray(String[]::new))
        .param("communities", placed.stream().map(Waiting::communityId).toArray(Long[]::new))
        .param("subjects", subjects.toArray(String[]::new))
        .param("contents", entries.toArray(String[]::new))
        .update();
  }

  byte[] tile(int level, long index) {
    return jdbc.sql("select hashes from evidence.tile where level = :level and tile_index = :index")
        .param("level", level)
        .param("index", index)
        .query(byte[].class)
        .single();
  }

  void keep(Tiles.Place place, byte[] hashes) {
    jdbc.sql(
            """
            insert into evidence.tile (level, tile_index, hashes) values (:level, :index, :hashes)
            on conflict (level, tile_index) do update set hashes = excluded.hashes
            """)
        .param("level", place.level())
        .param("index", place.index())
        .param("hashes", hashes)
        .update();
  }

  /** When the last checkpoint was signed, and over how many entries. */
  Optional<Signed> lastSigned() {
    return jdbc.sql(
            "select day, size, signed_at from evidence.checkpoint order by day desc limit 1")
        .query(
            (row, index) ->
                new Signed(
                    row.getObject("day", LocalDate.class),
                    row.getLong("size"),
                    row.getTimestamp("signed_at").toInstant()))
        .optional();
  }

  record Signed(LocalDate day, long size, Instant at) {}

  void publish(LocalDate day, long size, String note, Instant now) {
    jdbc.sql(
            """
            insert into evidence.checkpoint (day, size, note, signed_at)
            values (:day, :size, :note, :now)
            on conflict (day) do update
              set size = excluded.size, note = excluded.note, signed_at = excluded.signed_at
            """)
        .param("day", day)
        .param("size", size)
        .param("note", note)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<String> keys() {
    return jdbc.sql("select written from evidence.public_key order by key_number")
        .query(String.class)
        .list();
  }

  void add(int number, String key, Instant now) {
    jdbc.sql(
            """
            insert into evidence.public_key (key_number, written, first_seen_at)
            values (:number, :key, :now)
            """)
        .param("number", number)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .update();
  }
}
