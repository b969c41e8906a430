package org.linli.fairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class FairQueries {

  private static final int MOST = 60;

  private static final String FAIR =
      """
      select f.fair_id, f.series_id, f.starts_at, f.ends_at, f.place, f.stalls, f.status, f.reason,
        f.visitors,
        (select count(*) from fairs.v_public_stall s
          where s.community_id = f.community_id and s.fair_id = f.fair_id) as taken,
        (select count(*) from fairs.v_public_deal d
          where d.community_id = f.community_id and d.fair_id = f.fair_id) as deals,
        (select count(*) from fairs.v_public_deal d
          where d.community_id = f.community_id and d.fair_id = f.fair_id
            and d.status = 'DONE') as done
      from fairs.v_public_fair f
      where f.community_id = :community
      """;

  private static final String DEAL =
      """
      select d.deal_id, d.fair_id, d.organization_id, d.owner, d.words, d.promised_on, d.status,
        d.struck_at, n.year, n.sequence, n.summary, r.resource_id, r.name
      from fairs.deal d
      left join needs.v_public_need n
        on n.community_id = d.community_id and n.need_id = d.need_id
      left join resources.v_public_resource r
        on r.community_id = d.community_id and r.resource_id = d.resource_id
      where d.community_id = :community
      """;

  /** The index is over the beginnings. */
  private static final String ENDED = " and f.starts_at < :now and f.ends_at <= :now";

  private final JdbcClient jdbc;

  FairQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** No fair is longer than a day, so that none that began earlier goes on. */
  List<FairView> coming(long communityId, Instant now) {
    return in(
            communityId,
            FAIR
                + " and f.starts_at > cast(:now as timestamptz) - interval '1 day' and f.ends_at > :now"
                + " order by f.starts_at, f.fair_id limit :most")
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query((row, index) -> fair(row))
        .list();
  }

  List<FairView> past(long communityId, Instant now, Paging paging) {
    var query =
        in(
                communityId,
                FAIR
                    + ENDED
                    + (paging.after().isPresent()
                        ? " and (f.starts_at, f.fair_id) < (:at, :after)"
                        : "")
                    + " order by f.starts_at desc, f.fair_id desc limit :limit")
            .param("now", Timestamp.from(now))
            .param("limit", paging.limit());
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> fair(row)).list();
  }

  /** Held since a moment, the last one first; there is about one a week. */
  List<FairView> held(long communityId, Instant since) {
    return in(
            communityId,
            FAIR
                + " and f.starts_at >= :since and f.status = 'HELD'"
                + " order by f.starts_at desc, f.fair_id desc limit 1000")
        .param("since", Timestamp.from(since))
        .query((row, index) -> fair(row))
        .list();
  }

  List<FairView> toConclude(long communityId, Instant now) {
    return in(
            communityId,
            FAIR + ENDED + " and f.status = 'PLANNED' order by f.starts_at, f.fair_id limit :most")
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query((row, index) -> fair(row))
        .list();
  }

  Optional<FairView> find(long communityId, UUID id) {
    return in(communityId, FAIR + " and f.fair_id = :id")
        .param("id", id)
        .query((row, index) -> fair(row))
        .optional();
  }

  /** The stalls of a fair with what is public of what they bring, by number. */
  List<StallView> stalls(long communityId, UUID fair) {
    var stalls = new ArrayList<StallView>();
    of(
            communityId,
            fair,
            """
            select s.number, s.organization_id, s.owner, x.resource_id, x.name, x.year, x.sequence,
              x.summary
            from fairs.v_public_stall s
            left join lateral (
              select r.resource_id, r.name, cast(null as int) as year, cast(null as int) as sequence,
                cast(null as text) as summary
              from unnest(s.resources) as i(id)
              join resources.v_public_resource r
                on r.community_id = s.community_id and r.resource_id = i.id and r.status = 'LISTED'
              union all
              select null, null, n.year, n.sequence, n.summary
              from unnest(s.needs) as i(id)
              join needs.v_public_need n on n.community_id = s.community_id and n.need_id = i.id
            ) x on true
            where s.community_id = :community and s.fair_id = :fair
            order by s.number, x.name, x.resource_id, x.year, x.sequence
            """)
        .query(
            row -> {
              if (stalls.isEmpty() || stalls.getLast().number() != row.getInt("number")) {
                stalls.add(stall(row));
              }
              add(row, stalls.getLast());
            });
    return stalls;
  }

  /** What was agreed at a fair, the latest first. */
  List<DealView> deals(long communityId, UUID fair) {
    return of(communityId, fair, DEAL + " and d.fair_id = :fair order by d.deal_id desc limit 500")
        .query((row, index) -> deal(row))
        .list();
  }

  Optional<DealView> deal(long communityId, UUID id) {
    return in(communityId, DEAL + " and d.deal_id = :id")
        .param("id", id)
        .query((row, index) -> deal(row))
        .optional();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID fair, String sql) {
    return in(communityId, sql).param("fair", fair);
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static FairView fair(ResultSet row) throws SQLException {
    return new FairView(
        row.getObject("fair_id", UUID.class),
        row.getObject("series_id", UUID.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getString("place"),
        row.getInt("stalls"),
        row.getInt("taken"),
        FairStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("visitors", Integer.class)),
        row.getInt("deals"),
        row.getInt("done"));
  }

  private static DealView deal(ResultSet row) throws SQLException {
    return new DealView(
        row.getObject("deal_id", UUID.class),
        row.getObject("fair_id", UUID.class),
        row.getObject("organization_id", UUID.class),
        row.getString("owner"),
        row.getObject("year") == null ? Optional.empty() : Optional.of(sought(row)),
        row.getObject("resource_id") == null ? Optional.empty() : Optional.of(shown(row)),
        row.getString("words"),
        Optional.ofNullable(row.getObject("promised_on", LocalDate.class)),
        DealStatus.valueOf(row.getString("status")),
        row.getTimestamp("struck_at").toInstant());
  }

  private static StallView stall(ResultSet row) throws SQLException {
    return new StallView(
        row.getInt("number"),
        row.getObject("organization_id", UUID.class),
        row.getString("owner"),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static void add(ResultSet row, StallView stall) throws SQLException {
    if (row.getObject("resource_id") != null) {
      stall.shows().add(shown(row));
    } else if (row.getObject("year") != null) {
      stall.looksAt().add(sought(row));
    }
  }

  private static StallView.Shown shown(ResultSet row) throws SQLException {
    return new StallView.Shown(row.getObject("resource_id", UUID.class), row.getString("name"));
  }

  private static StallView.Sought sought(ResultSet row) throws SQLException {
    return new StallView.Sought(
        new ShortNumber(row.getInt("year"), row.getInt("sequence")), row.getString("summary"));
  }
}
