package org.linli.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.Application;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.PostgresRoles;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform as its operator starts it, in this JVM: embedded PostgreSQL in an empty directory, a
 * free port, nothing else configured.
 */
final class Installation implements AutoCloseable {

  private static @Nullable Installation demo;

  private final ConfigurableApplicationContext context;
  private final Path directory;

  private Installation(ConfigurableApplicationContext context, Path directory) {
    this.context = context;
    this.directory = directory;
  }

  /**
   * The demonstration, which is what starts when nothing is configured, without the registers that
   * it fills beside the pages; all classes share it.
   */
  static synchronized Installation demo() {
    if (demo == null) {
      var started = start(List.of("--linli.demo.scale=0"));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      demo = started;
    }
    return Objects.requireNonNull(demo);
  }

  static Installation start(List<String> arguments, ApplicationListener<?>... listeners) {
    return on(directory -> {}, arguments, listeners);
  }

  /** On what something else left in the data directory. */
  static Installation on(
      Earlier earlier, List<String> arguments, ApplicationListener<?>... listeners) {
    var directory = freshDirectory();
    try {
      earlier.leaveIn(directory);
      var all = new ArrayList<>(arguments);
      all.add("--server.port=0");
      all.add("--linli.directory=" + directory);
      var context =
          new SpringApplicationBuilder(Application.class)
              .listeners(listeners)
              .registerShutdownHook(false)
              .run(all.toArray(String[]::new));
      return new Installation(context, directory);
    } catch (RuntimeException refused) {
      delete(directory);
      throw refused;
    } catch (IOException | SQLException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  ApplicationContext context() {
    return context;
  }

  /**
   * Changes rows past every lock of the product, as somebody would who got hold of the database.
   *
   * @return how many
   */
  int change(String sql) {
    var server = context.getBean(EmbeddedPostgres.class);
    var url = server.jdbcUrl(PostgresRoles.DATABASE);
    try (var connection =
            DriverManager.getConnection(url, server.superuser(), server.superuserPassword());
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** What stands in rows that no page shows, the first column of each. */
  List<String> read(String sql) {
    var server = context.getBean(EmbeddedPostgres.class);
    var url = server.jdbcUrl(PostgresRoles.DATABASE);
    try (var connection =
            DriverManager.getConnection(url, server.superuser(), server.superuserPassword());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  @Override
  public void close() {
    context.close();
    delete(directory);
  }

  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory(
              Files.createDirectories(Path.of("target", "browser")), "data-")
          .toAbsolutePath();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static void delete(Path tree) {
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }

  /** Leaves data behind. */
  interface Earlier {
    void leaveIn(Path directory) throws IOException, SQLException;
  }
}
