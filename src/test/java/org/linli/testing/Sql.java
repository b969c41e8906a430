package org.linli.testing;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Looks into a test's database past every lock of the product.
 *
 * @param database its name
 */
public record Sql(String database) {

  /** The database behind a context's {@code spring.datasource.url}. */
  public static Sql of(String url) {
    return new Sql(url.substring(url.lastIndexOf('/') + 1));
  }

  /** A database as the application's own role sees it, for repositories without a context. */
  public static JdbcClient application(TestDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), "linli_app", TestServer.PASSWORD));
  }

  /**
   * Waits until listeners have done with every event of a community; other communities' may wait.
   */
  public void awaitDelivered(Community community) {
    var waiting =
        "select count(*) from platform.event_publication where completion_date is null"
            + " and serialized_event ~ '\"communityId\":%d[,}]'";
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> number(waiting.formatted(community.id())) == 0);
  }

  /** The first column of every row, as text; null as empty text. */
  public List<String> list(String sql) {
    try (var connection = TestServer.get().superuser(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        var value = rows.getString(1);
        found.add(value == null ? "" : value);
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The one value that the query finds. */
  public String value(String sql) {
    return list(sql).getFirst();
  }

  public int number(String sql) {
    return Integer.parseInt(value(sql));
  }
}
