package org.linli.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.backup.Manifest.EndPoint;
import org.linli.backup.Manifest.Kind;
import org.linli.backup.Manifest.Table;
import org.postgresql.PGConnection;

/**
 * An operator's server, saved as rows: every table is copied within one repeatable-read snapshot,
 * which is the end point. The owner of the tables is enough; nothing is installed on the server.
 */
record Snapshot(String url, String user, String password, Clock clock) implements Database {

  static final String TABLE = "database/tables/";

  @Override
  public Saved save(BackupWriter writer) throws IOException, SQLException {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var catalogue = new Catalogue(connection);
      var before = clock.instant();
      var snapshot =
          catalogue.list("select pg_current_snapshot()::text", row -> row.getString(1)).getFirst();
      return new Saved(
          Kind.SNAPSHOT,
          catalogue.postgresVersion(),
          new EndPoint(before, snapshot),
          catalogue.migrations(),
          copy(catalogue, writer),
          // outside of the snapshot: read after the rows, so they are never behind them
          catalogue.sequences());
    }
  }

  private static List<Table> copy(Catalogue catalogue, BackupWriter writer)
      throws SQLException, IOException {
    var copying = catalogue.connection().unwrap(PGConnection.class).getCopyAPI();
    var tables = new ArrayList<Table>();
    for (var table : catalogue.tableNames()) {
      try (var part = writer.part(TABLE + table)) {
        var rows = copying.copyOut("copy " + columns(catalogue, table) + " to stdout", part);
        tables.add(new Table(table, rows, false));
      }
    }
    return tables;
  }

  /** A table with the columns that hold data; generated ones are computed again. */
  static String columns(Catalogue catalogue, String table) throws SQLException {
    var columns =
        catalogue.list(
            """
            select quote_ident(attname) from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
              and attgenerated = '' order by attnum
            """
                .formatted(table.replace("'", "''")),
            row -> row.getString(1));
    return table + " (" + String.join(", ", columns) + ")";
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() {
    // Nothing is held between calls.
  }

  @Override
  public String toString() {
    return "Snapshot[" + url + "]";
  }
}
