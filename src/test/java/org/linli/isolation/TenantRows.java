package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.Community;
import org.linli.testing.TestServer;

/**
 * Every tenant row of a community as a superuser sees it, a count and a sum of hashes a table. All
 * tables are asked in one statement that is planned once: asking is most of what these tests do.
 */
final class TenantRows implements AutoCloseable {

  private static final String PREPARE =
      """
      set plan_cache_mode = force_generic_plan;
      set max_parallel_workers_per_gather = 0; -- to start them takes longer than to read
      prepare tenant_rows (bigint) as
      """;
  private static final String ONE_TABLE =
      """
      select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)
      from %1$s t where community_id = $1
      """;

  private static final String LAST_WRITER = "select pg_snapshot_xmax(pg_current_snapshot())";

  private final Connection connection;
  private final Map<Long, Map<String, String>> known = new HashMap<>();
  private String lastWriter = "";

  private TenantRows(Connection connection) {
    this.connection = connection;
  }

  static TenantRows of(String database, Collection<String> tables) {
    var all = tables.stream().map(ONE_TABLE::formatted).collect(Collectors.joining(" union all "));
    try {
      var connection = TestServer.get().superuser(database);
      try (var statement = connection.createStatement()) {
        statement.execute(PREPARE + all);
      }
      return new TenantRows(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What is known still holds while no transaction of the server has written anything since. */
  Map<String, String> in(Community community) {
    try (var statement = connection.createStatement()) {
      var writer = lastWriter(statement);
      if (!writer.equals(lastWriter)) {
        known.clear();
        lastWriter = writer;
      }
      var rows = known.get(community.id());
      if (rows == null) {
        rows = read(statement, community);
        known.put(community.id(), rows);
      }
      assertThat(rows).isNotEmpty();
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String lastWriter(Statement statement) throws SQLException {
    try (var found = statement.executeQuery(LAST_WRITER)) {
      found.next();
      return found.getString(1);
    }
  }

  private static Map<String, String> read(Statement statement, Community community)
      throws SQLException {
    var rows = new TreeMap<String, String>();
    try (var found = statement.executeQuery("execute tenant_rows (" + community.id() + ")")) {
      while (found.next()) {
        rows.put(found.getString(1), found.getString(2));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
