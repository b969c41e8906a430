package org.linli.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Makes what a superuser must make before the migrations: roles, database, extensions. The same
 * statements stand in the README for a server of the operator's own.
 *
 * @param ownerPassword of {@code linli_owner}, which owns the tables and runs the migrations
 * @param appPassword of {@code linli_app}, under which the platform works
 */
public record PostgresRoles(String ownerPassword, String appPassword) {

  /** The database that the platform keeps everything in. */
  public static final String DATABASE = "linli";

  /** The role that owns the tables. */
  public static final String OWNER = "linli_owner";

  static final String APP = "linli_app";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Makes what is missing and gives both roles passwords that live as long as this start. */
  public static PostgresRoles prepare(EmbeddedPostgres server) {
    var roles = new PostgresRoles(password(), password());
    try {
      roles.prepareServer(server);
      return roles;
    } catch (SQLException failed) {
      throw new IllegalStateException("The database could not be prepared", failed);
    }
  }

  private void prepareServer(EmbeddedPostgres server) throws SQLException {
    try (var connection = connect(server, "postgres")) {
      makeRole(connection, OWNER, ownerPassword);
      makeRole(connection, APP, appPassword);
      makeRole(connection, "linli_public", password());
      run(connection, "grant linli_public to linli_app with inherit false, set true");
      if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
        run(connection, "create database " + DATABASE + " owner " + OWNER);
      }
    }
    try (var connection = connect(server, DATABASE)) {
      run(connection, "create extension if not exists ltree");
      run(connection, "create extension if not exists btree_gist");
    }
  }

  private static void makeRole(Connection connection, String role, String password)
      throws SQLException {
    if (!exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
      run(connection, "create role " + role + " login");
    }
    run(connection, "alter role " + role + " password '" + password + "'");
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedPostgres server, String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.superuser(), server.superuserPassword());
  }

  /** Hex digits only, so that it needs no quoting. */
  private static String password() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
