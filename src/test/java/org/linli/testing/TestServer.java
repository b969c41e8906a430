package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.PostgresOptions;

/**
 * One PostgreSQL for a test run, by the same launcher as the product but without waiting for the
 * disk. It stops when this JVM does, after the contexts that use it. Roles have fixed passwords;
 * {@code linli_bypass} is {@code linli_app} without row security.
 */
public final class TestServer {

  public static final String PASSWORD = "test";

  /** Binaries stay here from run to run; the cluster does not. Each JVM of a run has its own. */
  public static final Path DIRECTORY =
      Path.of("target", "test-postgres", System.getProperty("linli.test.fork", "1"))
          .toAbsolutePath();

  private static final Map<String, String> FAST =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200");

  private static final TestServer INSTANCE = new TestServer();

  private final EmbeddedPostgres server;

  private TestServer() {
    server = EmbeddedPostgres.start(new PostgresOptions(freshDirectory(), 0, FAST));
    makeRoles();
  }

  public static TestServer get() {
    return INSTANCE;
  }

  public String url(String database) {
    return server.jdbcUrl(database);
  }

  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), server.superuser(), server.superuserPassword());
  }

  /** Runs statements as superuser. */
  public void run(String database, String... statements) {
    try (var connection = superuser(database);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void makeRoles() {
    run(
        "postgres",
        "create role linli_owner login password 'test'",
        "create role linli_app login password 'test'",
        "create role linli_public login password 'test'",
        "grant linli_public to linli_app with inherit false, set true",
        "create role linli_bypass login bypassrls password 'test'",
        "grant linli_app to linli_bypass",
        "grant linli_public to linli_bypass with inherit false, set true");
  }

  private static Path freshDirectory() {
    try {
      Files.createDirectories(DIRECTORY);
      for (var leftover : new String[] {"cluster", "secret"}) {
        delete(DIRECTORY.resolve(leftover));
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    return DIRECTORY;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
