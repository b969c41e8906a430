package org.linli.directory.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads units with who looks after them and whom they named. */
@Repository
class UnitQueries {

  private static final String UNIT =
      """
      select o.organization_id, o.name, o.registered_at, p.post_id, p.kind, p.place, h.holder,
        (select count(*) from directory.unit_liaison l where l.community_id = o.community_id
          and l.organization_id = o.organization_id and l.until_day is null) as liaisons
      from directory.organization o
      left join directory.unit_worker w on w.community_id = o.community_id
        and w.organization_id = o.organization_id and w.until_day is null
      left join directory.post p on p.community_id = w.community_id and p.post_id = w.post_id
      left join directory.post_holding h on h.community_id = p.community_id
        and h.post_id = p.post_id and h.from_day <= :day and coalesce(h.until_day > :day, true)
      where o.community_id = :community
      """;

  private static final String NO_WORKER =
      """
       not exists (select from directory.unit_worker x where x.community_id = o.community_id
        and x.organization_id = o.organization_id and x.until_day is null)
      """;

  private static final String NO_LIAISON =
      """
       not exists (select from directory.unit_liaison x where x.community_id = o.community_id
        and x.organization_id = o.organization_id and x.until_day is null)
      """;

  private final JdbcClient jdbc;

  UnitQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Units, registered last first; all or those that lack something. */
  Slice<UnitView> list(long communityId, LocalDate day, Optional<UnitGap> gap, Paging paging) {
    var sql =
        UNIT
            + gap.map(it -> " and " + lacking(it)).orElse("")
            + (paging.after().isPresent()
                ? " and (o.registered_at, o.organization_id) < (:at, :id)"
                : "")
            + " order by o.registered_at desc, o.organization_id desc limit :limit";
    var query =
        jdbc.sql(sql)
            .param("community", communityId)
            .param("day", day)
            .param("limit", paging.limit());
    paging.after().ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("id", it.id()));
    var rows = query.query((row, index) -> unit(row)).list();
    return Slice.cut(rows, paging, unit -> new Cursor(unit.registeredAt(), unit.id()));
  }

  Optional<UnitView> find(long communityId, UUID id, LocalDate day) {
    return jdbc.sql(UNIT + " and o.organization_id = :id")
        .param("community", communityId)
        .param("id", id)
        .param("day", day)
        .query((row, index) -> unit(row))
        .optional();
  }

  /** How many units lack what. */
  Gaps gaps(long communityId) {
    return jdbc.sql(
            "select count(*) filter (where "
                + NO_WORKER
                + ") as without_worker, count(*) filter (where "
                + NO_LIAISON
                + ") as without_liaison, count(*) as units"
                + " from directory.organization o where o.community_id = :community")
        .param("community", communityId)
        .query(Gaps.class)
        .single();
  }

  /** Posts of these kinds with the number of units each looks after, the fewest first. */
  List<WorkerView> workers(long communityId, List<String> kinds, LocalDate day) {
    return jdbc.sql(
            """
            select p.post_id, p.kind, p.place, h.holder,
              (select count(*) from directory.unit_worker w where w.community_id = p.community_id
                and w.post_id = p.post_id and w.until_day is null) as units
            from directory.post p
            left join directory.post_holding h on h.community_id = p.community_id
              and h.post_id = p.post_id and h.from_day <= :day
              and coalesce(h.until_day > :day, true)
            where p.community_id = :community and p.kind in (:kinds)
            order by units, p.kind, p.place
            limit 100
            """)
        .param("community", communityId)
        .param("kinds", kinds)
        .param("day", day)
        .query((row, index) -> worker(row, row.getInt("units")))
        .list();
  }

  private static String lacking(UnitGap gap) {
    return switch (gap) {
      case NO_WORKER -> NO_WORKER;
      case NO_LIAISON -> NO_LIAISON;
    };
  }

  private static UnitView unit(ResultSet row) throws SQLException {
    var worker =
        row.getObject("post_id", UUID.class) == null
            ? Optional.<WorkerView>empty()
            : Optional.of(worker(row, 1));
    return new UnitView(
        row.getObject("organization_id", UUID.class),
        row.getString("name"),
        row.getTimestamp("registered_at").toInstant(),
        worker,
        row.getInt("liaisons"));
  }

  private static WorkerView worker(ResultSet row, int units) throws SQLException {
    return new WorkerView(
        row.getObject("post_id", UUID.class),
        row.getString("kind"),
        row.getString("place"),
        Optional.ofNullable(row.getString("holder")),
        units);
  }
}
