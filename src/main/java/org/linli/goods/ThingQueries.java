package org.linli.goods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of things for pages and API. */
@Repository
class ThingQueries {

  private static final String PUBLIC =
      """
      select thing_id, organization_id, keeper, name, description, place, pieces, damaged, freely,
        true as published, changed_at
      from goods.v_public_thing where community_id = :community
      """;

  private static final String KEPT =
      """
      select t.*, l.times, l.days, c.missing
      from goods.thing t
      cross join lateral (
        select count(handed_on) as times,
          coalesce(sum(coalesce(ended_on, :today) - handed_on + 1), 0) as days
        from goods.loan where community_id = t.community_id and thing_id = t.thing_id) l
      cross join lateral (
        select coalesce(sum(pieces), 0) as missing from goods.change
        where community_id = t.community_id and thing_id = t.thing_id and kind = 'LOST') c
      where t.community_id = :community
      """;

  private static final String AFTER = " and (changed_at, thing_id) < (:at, :after)";
  private static final String NEWEST = " order by changed_at desc, thing_id desc limit :limit";

  private final JdbcClient jdbc;

  ThingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is lent, changed last first. */
  List<ThingView> listed(long communityId, ThingSearch search, Optional<Cursor> after, int limit) {
    var query =
        in(
                communityId,
                PUBLIC
                    + (search.words().isEmpty()
                        ? ""
                        : " and strpos(name || ' ' || description, :words) > 0")
                    + (search.keeper().isEmpty() ? "" : " and keeper = :keeper")
                    + (after.isEmpty() ? "" : AFTER)
                    + NEWEST)
            .param("limit", limit);
    if (!search.words().isEmpty()) {
      query.param("words", search.words());
    }
    if (!search.keeper().isEmpty()) {
      query.param("keeper", search.keeper());
    }
    after.ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> ThingRows.view(row)).list();
  }

  /** The names of those who lend something. */
  List<String> keepers(long communityId) {
    return in(
            communityId,
            """
            select distinct keeper from goods.v_public_thing where community_id = :community
            order by keeper limit 200
            """)
        .query(String.class)
        .list();
  }

  Optional<ThingView> published(long communityId, UUID id) {
    return in(communityId, PUBLIC + " and thing_id = :id")
        .param("id", id)
        .query((row, index) -> ThingRows.view(row))
        .optional();
  }

  /** What is promised or out, by thing. */
  Map<UUID, List<Taken>> taken(long communityId, List<UUID> things) {
    var taken = new HashMap<UUID, List<Taken>>();
    in(
            communityId,
            """
            select thing_id, from_day, until_day, open_pieces, status from goods.v_public_loan
            where community_id = :community and thing_id = any (cast(:things as uuid[]))
            """)
        .param("things", things.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              taken
                  .computeIfAbsent(row.getObject("thing_id", UUID.class), none -> new ArrayList<>())
                  .add(
                      new Taken(
                          row.getObject("from_day", LocalDate.class),
                          row.getObject("until_day", LocalDate.class),
                          row.getInt("open_pieces"),
                          LoanStatus.valueOf(row.getString("status")) == LoanStatus.OUT));
            });
    return taken;
  }

  /**
   * What is kept, changed last first.
   *
   * @param unit of one unit only
   */
  List<KeptThing> kept(
      long communityId, Optional<UUID> unit, LocalDate today, Optional<Cursor> after, int limit) {
    var query =
        in(
                communityId,
                KEPT
                    + unit.map(id -> " and organization_id = :unit").orElse("")
                    + (after.isEmpty() ? "" : AFTER)
                    + NEWEST)
            .param("today", today)
            .param("limit", limit);
    unit.ifPresent(id -> query.param("unit", id));
    after.ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> kept(row)).list();
  }

  Optional<KeptThing> kept(long communityId, UUID id, LocalDate today) {
    return in(communityId, KEPT + " and t.thing_id = :id")
        .param("today", today)
        .param("id", id)
        .query((row, index) -> kept(row))
        .optional();
  }

  /** What became of its pieces, the last first. */
  List<ThingChange> changes(long communityId, UUID id) {
    return in(
            communityId,
            """
            select kind, pieces, note, changed_at from goods.change
            where community_id = :community and thing_id = :id
            order by change_id desc limit 100
            """)
        .param("id", id)
        .query(
            (row, index) ->
                new ThingChange(
                    StockChange.valueOf(row.getString("kind")),
                    row.getInt("pieces"),
                    row.getString("note"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static KeptThing kept(ResultSet row) throws SQLException {
    return new KeptThing(
        ThingRows.view(row),
        row.getInt("lent"),
        row.getInt("times"),
        row.getInt("days"),
        row.getInt("missing"));
  }
}
