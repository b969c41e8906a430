package org.linli.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A program to be killed: starts the server, then inserts 1, 2, 3 … and prints each number once it
 * is committed. Loses its connection, reconnects. Closes the server, still writing, when its
 * standard input ends.
 */
final class SequenceWriter {

  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;
  private final Deadline deadline = Deadline.in(AT_MOST);

  private SequenceWriter(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[1]);
    boolean writes = arguments[2].equals("write");
    try (var postgres =
        EmbeddedPostgres.start(new PostgresOptions(Path.of(arguments[0]), port, Map.of()))) {
      print("port " + postgres.port());
      var writer = new SequenceWriter(postgres);
      if (writes) {
        Thread.ofPlatform().daemon().start(writer::writeUntilTheEnd);
      }
      print("input ended with " + System.in.read());
    } catch (PostgresStartException e) {
      print("refused " + e.getMessage());
    }
  }

  private void writeUntilTheEnd() {
    while (!deadline.passed()) {
      try {
        write();
      } catch (SQLException e) {
        print("lost " + e.getSQLState());
      }
    }
  }

  private void write() throws SQLException {
    try (Connection connection = connect();
        var create = connection.createStatement();
        var insert = connection.prepareStatement("insert into seq values (?)")) {
      create.execute("create table if not exists seq (n bigint primary key)");
      for (long n = highest(connection) + 1; !deadline.passed(); n++) {
        insert.setLong(1, n);
        insert.executeUpdate();
        print("ack " + n);
      }
    }
  }

  static long highest(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("select coalesce(max(n), 0) from seq")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
  }

  @SuppressWarnings("SystemOut") // the parent reads it
  private static void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
