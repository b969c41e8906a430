import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.PostgresOptions;

/**
 * A fresh PostgreSQL of the platform's own launcher, durable as in production, with roles whose
 * password is known so that pgbench can log in as {@code linli_app} too.
 */
final class Database implements AutoCloseable {

  static final String NAME = "linli";
  static final String APP = "linli_app";
  static final String PASSWORD = "bench";

  /**
   * Begins every entry of the log, before the server process and the role, so that entries of
   * several lines can be told apart.
   */
  static final String LOG_MARK = "@@";

  private final EmbeddedPostgres server;

  private Database(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it and makes what the README asks of an operator's own server. */
  static Database start(Path directory) throws SQLException {
    var settings = Map.of("log_line_prefix", LOG_MARK + "%p %u ", "log_parameter_max_length", "-1");
    var database =
        new Database(EmbeddedPostgres.start(new PostgresOptions(directory, 0, settings)));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    try (var connection = database.superuser("postgres")) {
      for (var role : List.of("linli_owner", APP, "linli_public")) {
        run(connection, "create role " + role + " login password '" + PASSWORD + "'");
      }
      run(connection, "grant linli_public to linli_app with inherit false, set true");
      run(connection, "create database " + NAME + " owner linli_owner");
    }
    try (var connection = database.superuser(NAME)) {
      run(connection, "create extension ltree");
      run(connection, "create extension btree_gist");
    }
    return database;
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.superuser(), server.superuserPassword());
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String url() {
    return server.jdbcUrl(NAME);
  }

  int port() {
    return server.port();
  }

  Path log() {
    return server.directory().resolve("server.log");
  }

  @Override
  public void close() {
    server.close();
  }
}
