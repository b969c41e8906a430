package org.linli.ballot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.testing.Sql;
import org.linli.testing.TestServer;

/**
 * What somebody has who copies everything: each row of each table with the transaction that wrote
 * it and its place, all sequences, and the write-ahead log.
 */
final class Copies {

  private static final long SEGMENT = 16L * 1024 * 1024;
  private static final String TABLES =
      """
      select schemaname || '.' || tablename from pg_tables
      where schemaname !~ '^(pg_|information_schema)' order by 1
      """;

  private final Sql sql;

  Copies(Sql sql) {
    this.sql = sql;
  }

  /** A row, with what the database knows about it besides its columns. */
  record Row(String table, String xmin, String ctid, String content) {}

  /** Every row there is. */
  Set<Row> rows() {
    var rows = new LinkedHashSet<Row>();
    try (var connection = TestServer.get().superuser(sql.database());
        var statement = connection.createStatement()) {
      for (var table : sql.list(TABLES)) {
        try (var found =
            statement.executeQuery("select xmin, ctid, t::text from " + table + " t")) {
          while (found.next()) {
            rows.add(new Row(table, found.getString(1), found.getString(2), found.getString(3)));
          }
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Every sequence with where it stands. */
  List<String> sequences() {
    return sql.list(
        "select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0)"
            + " from pg_sequences order by 1");
  }

  /** Where the write-ahead log ends now; everything before it is on the disk. */
  long logEnd() {
    sql.list("select pg_logical_emit_message(false, 'copied', 'here', true)");
    return Long.parseLong(sql.value("select pg_current_wal_insert_lsn() - '0/0'"));
  }

  /** What was written into it between two moments, byte for byte. */
  byte[] log(long from, long until) {
    var directory = Path.of(sql.value("show data_directory")).resolve("pg_wal");
    var bytes = new ByteArrayOutputStream();
    for (var at = from; at < until; ) {
      var segment = at / SEGMENT;
      var end = Math.min(until, (segment + 1) * SEGMENT);
      var name = "00000001%08X%08X".formatted(segment / 256, segment % 256);
      try (var file = Files.newByteChannel(directory.resolve(name))) {
        file.position(at % SEGMENT);
        var piece = ByteBuffer.allocate(Math.toIntExact(end - at));
        while (piece.hasRemaining() && file.read(piece) >= 0) {
          // read on
        }
        bytes.write(piece.array(), 0, piece.position());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      at = end;
    }
    return bytes.toByteArray();
  }

  /** As text in which words can be looked for, whatever else is in it. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What is in the second copy and not in the first, in the order in which it was written. */
  static List<Row> written(Set<Row> before, Set<Row> after) {
    var written = new ArrayList<>(after);
    written.removeIf(before::contains);
    written.sort(
        Comparator.comparing(Row::table)
            .thenComparing(row -> Long.parseLong(row.xmin()))
            .thenComparing(Row::ctid));
    return written;
  }
}
