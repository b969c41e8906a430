package org.linli.demo.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Due;
import org.linli.testing.Orphans;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** Many communities by COPY. */
class ScalePeopleTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");

  private static final String ROWS =
      """
      select md5(string_agg(line, '|' order by line)) from (
        select p.community_id || p::text as line from directory.person p
        union all select a::text from access.account a
        union all select d::text from directory.dwelling d
        union all select o::text from directory.organization o
        union all select n::text from needs.need n
        union all select t::text from needs.step t
        union all select l::text from calendar.deadline l
        union all select r::text from evaluation.rating r
        union all select b::text from evaluation.call_back b
        union all select c.short_name || c.type from directory.community c) as lines
      """;

  @Test
  void twentyCommunitiesAreWholeAndPointAtNothingMissing() throws SQLException {
    var database = TestDatabase.create().name();
    try (var superuser = TestServer.get().superuser(database)) {
      scale(superuser, 20).write();
      assertThat(number(superuser, "select count(*) from directory.community")).isEqualTo(20);
      assertThat(number(superuser, "select count(*) from directory.person")).isEqualTo(880);
      assertThat(number(superuser, "select count(*) from access.account")).isEqualTo(220 + 20 * 4);
      assertThat(number(superuser, "select count(*) from needs.need")).isEqualTo(19 * 100 + 200);
      assertThat(number(superuser, "select count(distinct status) from needs.need")).isEqualTo(9);
      assertThat(number(superuser, LATE)).isZero();
      assertThat(number(superuser, "select max(n) from (" + PERSONS + ") as p")).isEqualTo(120);
      assertThat(number(superuser, "select min(n) from (" + PERSONS + ") as p")).isEqualTo(40);
    }
    Orphans.sweep(database);
  }

  /** Late, or waiting for something of which no task knows. */
  private static final String LATE =
      """
      select count(*) from calendar.deadline d
      where d.state in ('BREACHED')
        or (d.next_at is not null and not exists (select from platform.scheduled_tasks t
          where t.task_instance = d.community_id || '/' || d.deadline_id || '/' || d.alarm))
      """;

  private static final String PERSONS =
      "select count(*) as n from directory.person group by community_id";

  @Test
  void sameScaleGivesTheSameRowsAndIsWrittenOnce() throws SQLException {
    try (var first = TestServer.get().superuser(TestDatabase.create().name());
        var second = TestServer.get().superuser(TestDatabase.create().name())) {
      scale(first, 12).write();
      scale(second, 12).write();
      scale(second, 12).write();
      assertThat(text(second, ROWS)).isEqualTo(text(first, ROWS));
    }
  }

  @Test
  void whatIsMissingIsMadeUpFor() throws SQLException {
    var database = TestDatabase.create().name();
    try (var superuser = TestServer.get().superuser(database)) {
      scale(superuser, 5).write();
      scale(superuser, 9).write();
      assertThat(number(superuser, "select count(*) from (" + PERSONS + ") as p")).isEqualTo(9);
    }
    Orphans.sweep(database);
  }

  private static ScalePeople scale(Connection superuser, int communities) {
    return new ScalePeople(
        superuser, communities, NOW, at -> new Due(at.plus(Duration.ofDays(1)), false));
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
