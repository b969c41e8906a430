package org.linli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.linli.backup.BackupSettings.Login;
import org.linli.backup.Manifest.Migration;
import org.linli.kernel.Refused;
import org.postgresql.PGConnection;

/**
 * Rows on their way into an empty database. The tables are made by the very migrations, in the
 * order in which the saved database got them, up to the very versions; a later jar migrates on when
 * it starts. Everything else is one transaction.
 */
final class SnapshotImport implements AutoCloseable {

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
      from pg_constraint where contype = 'f' and conparentid = 0
      order by conrelid::regclass::text, conname
      """;
  private static final String FORCED =
      "select oid::regclass::text from pg_class where relkind = 'r' and relforcerowsecurity";
  private static final String SCHEMAS =
      """
      select distinct quote_ident(n.nspname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
        and n.nspname <> 'information_schema'
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      """;

  private final Connection connection;
  private final Catalogue catalogue;
  private List<ForeignKey> foreignKeys = List.of();
  private List<String> forced = List.of();
  private boolean committed;

  private SnapshotImport(Connection connection) {
    this.connection = connection;
    catalogue = new Catalogue(connection);
  }

  /**
   * Makes the tables and opens the transaction.
   *
   * @throws Refused if the database holds tables already
   */
  static SnapshotImport begin(Login login, Manifest manifest) throws SQLException {
    var loading =
        new SnapshotImport(
            DriverManager.getConnection(login.url(), login.user(), login.password()));
    try {
      if (!loading.catalogue.list(SCHEMAS, row -> row.getString(1)).isEmpty()) {
        loading.committed = true; // nothing of this is ours to remove
        throw new Refused(BackupError.NOT_EMPTY, login.url());
      }
      migrate(login, manifest.migrations());
      loading.open(manifest);
      return loading;
    } catch (SQLException | RuntimeException e) {
      loading.close();
      throw e;
    }
  }

  /** Makes the tables as another database has them. */
  static void migrate(Login login, List<Migration> migrations) {
    for (var migration : migrations) {
      var history = "flyway_schema_history";
      var root = migration.module().equals("__root");
      Flyway.configure()
          .dataSource(login.url(), login.user(), login.password())
          .locations("classpath:db/migration/" + migration.module())
          .defaultSchema("platform")
          .table(root ? history : history + "_" + migration.module())
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .target(migration.version())
          .load()
          .migrate();
    }
  }

  /**
   * Foreign keys come back when the rows are there, as one check instead of one per row, and rows
   * may refer to each other in any direction. COPY does not work under row security, which binds
   * even the owner until it is no longer forced.
   */
  private void open(Manifest manifest) throws SQLException {
    connection.setAutoCommit(false);
    foreignKeys =
        catalogue.list(
            FOREIGN_KEYS,
            row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    forced = catalogue.list(FORCED, row -> row.getString(1));
    for (var key : foreignKeys) {
      catalogue.run("alter table " + key.table() + " drop constraint " + key.name());
    }
    for (var table : forced) {
      catalogue.run("alter table " + table + " no force row level security");
    }
    catalogue.run("truncate " + String.join(", ", catalogue.tableNames()));
    for (var sequence : manifest.sequences()) {
      catalogue.run(
          "select setval('%s', %d, %b)"
              .formatted(sequence.name().replace("'", "''"), sequence.value(), sequence.used()));
    }
  }

  /** Loads a part if it is a table. */
  boolean take(String name, InputStream content) throws IOException {
    if (!name.startsWith(Snapshot.TABLE)) {
      return false;
    }
    try {
      var table = name.substring(Snapshot.TABLE.length());
      var copy = "copy " + Snapshot.columns(catalogue, table) + " from stdin";
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, content);
      return true;
    } catch (SQLException failed) {
      throw Trouble.with(failed);
    }
  }

  /** Puts the constraints back, which checks them, and makes all of it real. */
  void commit() throws SQLException {
    for (var key : foreignKeys) {
      catalogue.run(
          "alter table %s add constraint %s %s"
              .formatted(key.table(), key.name(), key.definition()));
    }
    for (var table : forced) {
      catalogue.run("alter table " + table + " force row level security");
    }
    connection.commit();
    committed = true;
  }

  /** Leaves the database as it was if nothing was committed. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!committed) {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
        for (var schema : catalogue.list(SCHEMAS, row -> row.getString(1))) {
          catalogue.run("drop schema " + schema + " cascade");
        }
      }
    }
  }

  private record ForeignKey(String table, String name, String definition) {}
}
