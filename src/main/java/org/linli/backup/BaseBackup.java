package org.linli.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.linli.backup.Manifest.EndPoint;
import org.linli.backup.Manifest.Kind;
import org.linli.postgres.RunningPostgres;

/**
 * Our own server, saved by PostgreSQL's base backup: the server itself picks the files, checks
 * every page against its checksum and adds the log up to the end point. A temporary slot keeps that
 * log from being recycled meanwhile.
 */
final class BaseBackup implements Database {

  static final String CLUSTER = "database/base.tar";
  static final String SERVER_MANIFEST = "database/backup_manifest";
  static final String SECRET = "database/secret";

  private static final String SLOT =
      "CREATE_REPLICATION_SLOT linli_backup_%d TEMPORARY PHYSICAL (RESERVE_WAL)";
  private static final String COMMAND =
      "BASE_BACKUP (LABEL 'linli', CHECKPOINT 'fast', WAL true, MANIFEST 'yes',"
          + " MANIFEST_CHECKSUMS 'SHA256')";

  private final RunningPostgres server;
  private final Runnable stop;
  private final Clock clock;

  /**
   * @param stop what to do when done: stop the server, if it runs for us only
   */
  BaseBackup(RunningPostgres server, Runnable stop, Clock clock) {
    this.server = server;
    this.stop = stop;
    this.clock = clock;
  }

  @Override
  public Saved save(BackupWriter writer) throws IOException, SQLException {
    try (var connection = connect();
        var session = ReplicationSession.open(server)) {
      var catalogue = new Catalogue(connection);
      var tables = catalogue.tables();
      session.run(SLOT.formatted(ProcessHandle.current().pid()), _ -> {});
      var copied = copy(writer, session, connection);
      write(writer, SECRET, server.password());
      return new Saved(
          Kind.BASE_BACKUP,
          catalogue.postgresVersion(),
          copied,
          catalogue.migrations(),
          tables,
          List.of());
    }
  }

  private EndPoint copy(BackupWriter writer, ReplicationSession session, Connection connection)
      throws IOException, SQLException {
    try (var progress = new CopyProgress(connection, session, clock);
        var archives = new Archives(writer)) {
      var rows = session.run(COMMAND, archives);
      return new EndPoint(progress.stillCopyingAt(), rows.getLast().getFirst());
    }
  }

  private static void write(BackupWriter writer, String name, String text) throws IOException {
    try (var part = writer.part(name)) {
      part.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(RunningPostgres.DATABASE), server.superuser(), server.password());
  }

  @Override
  public void close() {
    stop.run();
  }

  /** Sorts what the server sends into parts. */
  private static final class Archives implements ReplicationSession.CopyData, AutoCloseable {

    private final BackupWriter writer;
    private OutputStream current = OutputStream.nullOutputStream();

    Archives(BackupWriter writer) {
      this.writer = writer;
    }

    @Override
    public void take(byte[] message) throws IOException {
      switch (message[0]) {
        case 'n' -> begin(archive(message));
        case 'm' -> begin(SERVER_MANIFEST);
        case 'd' -> current.write(message, 1, message.length - 1);
        default -> {} // progress
      }
    }

    private void begin(String name) throws IOException {
      current.close();
      current = writer.part(name);
    }

    private static String archive(byte[] message) throws IOException {
      var name = new String(message, 1, message.length - 1, StandardCharsets.UTF_8).split("\0")[0];
      if (!name.equals("base.tar")) {
        // Nothing of ours makes tablespaces, and nothing could say where to restore them.
        throw new IOException("a tablespace outside of the cluster: " + name);
      }
      return CLUSTER;
    }

    @Override
    public void close() throws IOException {
      current.close();
    }
  }
}
