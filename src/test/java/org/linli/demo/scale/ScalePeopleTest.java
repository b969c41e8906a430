package org.linli.demo.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.linli.testing.Orphans;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** Many communities by COPY. */
class ScalePeopleTest {

  private static final String ROWS =
      """
      select md5(string_agg(line, '|' order by line)) from (
        select p.community_id || p::text as line from directory.person p
        union all select a::text from access.account a
        union all select d::text from directory.dwelling d
        union all select o::text from directory.organization o
        union all select c.short_name || c.type from directory.community c) as lines
      """;

  @Test
  void twentyCommunitiesAreWholeAndPointAtNothingMissing() throws SQLException {
    var database = TestDatabase.create().name();
    try (var superuser = TestServer.get().superuser(database)) {
      new ScalePeople(superuser, 20).write();
      assertThat(number(superuser, "select count(*) from directory.community")).isEqualTo(20);
      assertThat(number(superuser, "select count(*) from directory.person")).isEqualTo(880);
      assertThat(number(superuser, "select count(*) from access.account")).isEqualTo(220);
      assertThat(number(superuser, "select max(n) from (" + PERSONS + ") as p")).isEqualTo(120);
      assertThat(number(superuser, "select min(n) from (" + PERSONS + ") as p")).isEqualTo(40);
    }
    Orphans.sweep(database);
  }

  private static final String PERSONS =
      "select count(*) as n from directory.person group by community_id";

  @Test
  void sameScaleGivesTheSameRowsAndIsWrittenOnce() throws SQLException {
    try (var first = TestServer.get().superuser(TestDatabase.create().name());
        var second = TestServer.get().superuser(TestDatabase.create().name())) {
      new ScalePeople(first, 12).write();
      new ScalePeople(second, 12).write();
      new ScalePeople(second, 12).write();
      assertThat(text(second, ROWS)).isEqualTo(text(first, ROWS));
    }
  }

  @Test
  void whatIsMissingIsMadeUpFor() throws SQLException {
    var database = TestDatabase.create().name();
    try (var superuser = TestServer.get().superuser(database)) {
      new ScalePeople(superuser, 5).write();
      new ScalePeople(superuser, 9).write();
      assertThat(number(superuser, "select count(*) from (" + PERSONS + ") as p")).isEqualTo(9);
    }
    Orphans.sweep(database);
  }

  private static int number(Connection connection, String sql) throws SQLException {
    return Integer.parseInt(text(connection, sql));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
