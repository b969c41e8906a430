package org.linli.demo.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into tables, one buffer a table, in the format of COPY. */
final class CopyRows {

  private static final int BUFFER = 1 << 20;

  private final Connection connection;
  private final Map<String, String> columns;
  private final Map<String, StringBuilder> buffers = new LinkedHashMap<>();

  /**
   * @param columns which columns of a table the rows give, by its name
   */
  CopyRows(Connection connection, Map<String, String> columns) {
    this.connection = connection;
    this.columns = columns;
  }

  /** Texts hold neither tabs nor backslashes nor line breaks. */
  void add(String table, @Nullable Object... values) throws SQLException {
    var buffer = buffers.computeIfAbsent(table, key -> new StringBuilder());
    for (var index = 0; index < values.length; index++) {
      buffer
          .append(index == 0 ? "" : "\t")
          .append(Objects.requireNonNullElse(values[index], "\\N"));
    }
    buffer.append('\n');
    if (buffer.length() > BUFFER) {
      flush(table, buffer);
    }
  }

  void finish() throws SQLException {
    for (var buffer : buffers.entrySet()) {
      flush(buffer.getKey(), buffer.getValue());
    }
  }

  private void flush(String table, StringBuilder buffer) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns.get(table) + ") from stdin");
    var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
    buffer.setLength(0);
  }
}
