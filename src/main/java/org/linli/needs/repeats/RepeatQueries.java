package org.linli.needs.repeats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.needs.Ordinal;
import org.linli.needs.words.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was settled and what came after it; not what the community itself may not see. */
@Repository
class RepeatQueries {

  private static final int NEWEST = 200;
  private static final int SETTLED = 500;

  private static final String SPOKEN =
      """
      select n.category, n.ordinal, n.raised_at, n.closed_at, s.content, s.place
      from needs.need n
      join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
      where n.community_id = :community and n.building_id is null and s.content <> ''
        and n.source <> 'ANALYSIS' and (n.about <> 'COMMUNITY' or n.published)
      """;

  private final JdbcClient jdbc;

  RepeatQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Goes once through what was closed and raised in each building, in the order of time. */
  List<Repeated> inBuildings(long communityId, Instant from, Instant until, int days) {
    return jdbc.sql(
            """
            with moments as (
              select category, building_id, closed_at as at, cast(null as int) as ordinal
              from needs.need
              where community_id = :community and closed_at >= :earlier and closed_at < :until
                and status = 'CLOSED' and building_id is not null
                and (about <> 'COMMUNITY' or published)
              union all
              select category, building_id, raised_at, ordinal from needs.need
              where community_id = :community and raised_at >= :from and raised_at < :until
                and status not in ('MERGED', 'RETURNED') and building_id is not null
                and source <> 'ANALYSIS' and (about <> 'COMMUNITY' or published)),
            seen as (
              select category, building_id, ordinal, at,
                max(at) filter (where ordinal is null) over (
                  partition by category, building_id order by at, ordinal nulls last) as closed
              from moments)
            select category, building_id, count(*) as times, max(ordinal) as last
            from seen
            where ordinal is not null and closed > at - make_interval(days => :days)
            group by category, building_id
            """)
        .param("community", communityId)
        .param("earlier", Timestamp.from(from.minus(Duration.ofDays(days))))
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("days", days)
        .query(
            (row, index) ->
                new Repeated(
                    row.getString("category"),
                    Optional.of(row.getObject("building_id", UUID.class)),
                    row.getInt("times"),
                    Ordinal.number(row.getInt("last"))))
        .list();
  }

  /** What was settled without naming a building, at most the newest five hundred. */
  List<Spoken> settled(long communityId, Instant from, Instant until) {
    return jdbc.sql(
            SPOKEN
                + """
                 and n.closed_at >= :from and n.closed_at < :until and n.status = 'CLOSED'
                order by n.closed_at desc limit :most
                """)
        .param("community", communityId)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("most", SETTLED)
        .query((row, index) -> spoken(row))
        .list();
  }

  /** What came in without naming a building, at most the newest two hundred. */
  List<Spoken> unplaced(long communityId, Instant from, Instant until) {
    return jdbc.sql(
            SPOKEN
                + """
                 and n.raised_at >= :from and n.raised_at < :until
                  and n.status not in ('MERGED', 'RETURNED')
                order by n.raised_at desc limit :most
                """)
        .param("community", communityId)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("most", NEWEST)
        .query((row, index) -> spoken(row))
        .list();
  }

  private static Spoken spoken(ResultSet row) throws SQLException {
    return new Spoken(
        row.getString("category"),
        row.getInt("ordinal"),
        row.getTimestamp("raised_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant).orElse(null),
        row.getString("content"),
        row.getString("place"));
  }

  /** A need as its raiser told it. */
  record Spoken(
      String category,
      int ordinal,
      Instant raisedAt,
      @Nullable Instant closedAt,
      String content,
      String place) {

    Told told() {
      return new Told(content, place, raisedAt);
    }

    /** Whether it was closed before then, and not longer ago. */
    boolean closedBefore(Instant moment, int days) {
      return closedAt != null
          && closedAt.isBefore(moment)
          && closedAt.isAfter(moment.minus(Duration.ofDays(days)));
    }
  }
}
