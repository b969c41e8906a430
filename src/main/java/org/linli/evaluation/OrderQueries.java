package org.linli.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.WorkCalendar;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders from what is public of needs and of their rating. */
@Repository
class OrderQueries {

  /** Who was given a need or took it last, and the moment before it at which nobody had it. */
  private static final String SELECT =
      """
      select n.need_id, n.year, n.sequence, n.status, n.category, n.summary, n.raised_at,
        n.affected, n.completion_due_at, n.completed_at, t.action, t.unit, t.happened_at as taken_at,
        w.since, r.asked, r.very_satisfied, r.satisfied, r.fairly_satisfied, r.dissatisfied,
        r.very_dissatisfied
      from needs.v_public_order n
      left join lateral (
        select s.action, s.sequence, s.happened_at,
          case when s.action = 'TAKE_ON' then '' else s.party end as unit
        from needs.v_public_step s
        where s.community_id = n.community_id and s.need_id = n.need_id
          and s.action in ('ROUTE', 'ACCEPT', 'CLAIM', 'PASS_ON', 'TAKE_ON', 'REFUSE', 'LAPSE')
        order by s.sequence desc limit 1) t on true
      left join lateral (
        select max(s.happened_at) as since from needs.v_public_step s
        where s.community_id = n.community_id and s.need_id = n.need_id
          and s.action in ('VERIFY', 'ROUTE', 'REFUSE', 'LAPSE') and s.sequence < t.sequence)
        w on true
      left join lateral (
        select p.* from evaluation.v_public_round p
        where p.community_id = n.community_id and p.need_id = n.need_id
        order by p.completed_at desc limit 1) r on true
      where n.community_id = :community and n.raised_at >= :from and n.raised_at < :to
        and n.status <> 'MERGED'
      """;

  private final JdbcClient jdbc;
  private final WorkCalendar calendar;

  OrderQueries(JdbcClient jdbc, WorkCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** Newest first. */
  List<Found> of(long communityId, YearMonth month, Optional<String> unit, Paging paging) {
    var query =
        jdbc.sql(
                SELECT
                    + unit.map(it -> " and t.unit = :unit and t.action not in ('REFUSE', 'LAPSE')")
                        .orElse("")
                    + paging
                        .after()
                        .map(it -> " and (n.raised_at, n.need_id) < (:at, :after)")
                        .orElse("")
                    + " order by n.raised_at desc, n.need_id desc limit :limit")
            .param("community", communityId)
            .param("from", begin(month))
            .param("to", begin(month.plusMonths(1)))
            .param("limit", paging.limit());
    unit.ifPresent(name -> query.param("unit", name));
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> found(row)).list();
  }

  /** By which doors needs came in. */
  Map<UUID, NeedSource> sources(long communityId, Collection<UUID> needs) {
    var sources = new HashMap<UUID, NeedSource>();
    jdbc.sql(
            """
            select need_id, source from needs.v_source
            where community_id = :community and need_id = any (cast(:needs as uuid[]))
            """)
        .param("community", communityId)
        .param("needs", needs.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              sources.put(
                  row.getObject("need_id", UUID.class),
                  NeedSource.valueOf(row.getString("source")));
            });
    return sources;
  }

  private Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getObject("need_id", UUID.class),
        new Order(
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            row.getString("summary"),
            row.getString("category"),
            NeedStatus.valueOf(row.getString("status")),
            row.getTimestamp("raised_at").toInstant(),
            row.getInt("affected"),
            Optional.empty(),
            taking(row),
            instant(row, "completion_due_at"),
            instant(row, "completed_at"),
            row.getObject("asked") == null ? Optional.empty() : Optional.of(Rounds.figures(row))));
  }

  private Optional<Order.Taking> taking(ResultSet row) throws SQLException {
    var action = row.getString("action");
    if (action == null || action.equals("LAPSE") || action.equals("REFUSE")) {
      return Optional.empty();
    }
    var at = row.getTimestamp("taken_at").toInstant();
    var took =
        action.equals("ROUTE")
            ? Optional.<Order.Took>empty()
            : instant(row, "since").map(since -> took(since, at));
    return Optional.of(new Order.Taking(row.getString("unit"), took));
  }

  private Order.Took took(Instant since, Instant at) {
    return new Order.Took(
        calendar.workingDaysBetween(Dates.day(since), Dates.day(at)),
        Duration.between(since, at).toHours());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Timestamp begin(YearMonth month) {
    return Timestamp.from(month.atDay(1).atStartOfDay(Dates.ZONE).toInstant());
  }

  /** An order with the id of its need. */
  record Found(UUID needId, Order order) {}
}
