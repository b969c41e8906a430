package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.resources.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps pairs across communities in the tenant of the area above. The unique index guards that a
 * need has one that is proposed, asked for or agreed; that each is answered once is guarded by the
 * status in the updates' conditions.
 */
@Repository
class AcrossPairs {

  private static final String SELECT =
      """
      select need_id, need_community_id, year, sequence, title, rank, resource_community_id,
        resource_id, resource_name, organization_id, unit_name, day, begins, ends, reasons, status,
        answer_by
      from matching.across where community_id = :area
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AcrossPairs(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is proposed, asked for or agreed, who goes first first; at most a hundred. */
  List<Across> open(long area) {
    return jdbc.sql(
            SELECT
                + """
                 and status in ('PROPOSED', 'ASKED', 'AGREED')
                order by status <> 'PROPOSED', rank, need_id limit 100
                """)
        .param("area", area)
        .query((row, index) -> across(row))
        .list();
  }

  Optional<Across> find(long area, UUID need, UUID resource) {
    return jdbc.sql(SELECT + " and need_id = :need and resource_id = :resource")
        .param("area", area)
        .param("need", need)
        .param("resource", resource)
        .query((row, index) -> across(row))
        .optional();
  }

  /** Pairs that were refused or declined: they are not proposed again. */
  List<Refusals.Pair> refused(long area) {
    return jdbc.sql(
            """
            select need_id as need, resource_id as resource from matching.across
            where community_id = :area and status in ('REFUSED', 'DECLINED', 'TOO_LATE')
            """)
        .param("area", area)
        .query(Refusals.Pair.class)
        .list();
  }

  /** What nobody has answered gives way to these, all at once. */
  void replace(long area, List<Across> pairs, Instant now) {
    jdbc.sql("delete from matching.across where community_id = :area and status = 'PROPOSED'")
        .param("area", area)
        .update();
    for (var pair : pairs) {
      insert(area, pair, now);
    }
  }

  private void insert(long area, Across pair, Instant now) {
    jdbc.sql(
            """
            insert into matching.across (community_id, need_id, need_community_id, year, sequence,
              title, rank, resource_community_id, resource_id, resource_name, organization_id,
              unit_name, day, begins, ends, reasons, status, proposed_at)
            values (:area, :need, :needCommunity, :year, :sequence, :title, :rank,
              :resourceCommunity, :resource, :resourceName, :unit, :unitName, :day, :begins, :ends,
              cast(:reasons as jsonb), 'PROPOSED', :now)
            on conflict do nothing
            """)
        .param("area", area)
        .param("need", pair.need())
        .param("needCommunity", pair.needCommunity())
        .param("year", pair.number().year())
        .param("sequence", pair.number().sequence())
        .param("title", pair.title())
        .param("rank", pair.rank())
        .param("resourceCommunity", pair.resourceCommunity())
        .param("resource", pair.resource())
        .param("resourceName", pair.resourceName())
        .param("unit", pair.unit())
        .param("unitName", pair.unitName())
        .param("day", pair.slot().map(it -> it.day().getValue()).orElse(null))
        .param("begins", pair.slot().map(Slot::from).orElse(null))
        .param("ends", pair.slot().map(Slot::to).orElse(null))
        .param("reasons", json.writeValueAsString(pair.reasons()))
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return false if it does not stand like that any more
   */
  boolean move(long area, Across pair, String from, String to, String reason) {
    return jdbc.sql(
                """
                update matching.across set status = :to, reason = :reason
                where community_id = :area and need_id = :need and resource_id = :resource
                  and status = :from
                """)
            .param("to", to)
            .param("reason", reason)
            .param("area", area)
            .param("need", pair.need())
            .param("resource", pair.resource())
            .param("from", from)
            .update()
        == 1;
  }

  /**
   * @return false if it is not proposed any more
   */
  boolean ask(long area, Across pair, LocalDate answerBy) {
    return jdbc.sql(
                """
                update matching.across set status = 'ASKED', answer_by = :answerBy
                where community_id = :area and need_id = :need and resource_id = :resource
                  and status = 'PROPOSED'
                """)
            .param("answerBy", answerBy)
            .param("area", area)
            .param("need", pair.need())
            .param("resource", pair.resource())
            .update()
        == 1;
  }

  /** Units that let the day of their answer pass: the need may be proposed to others. */
  void expire(long area, LocalDate today) {
    jdbc.sql(
            """
            update matching.across set status = 'TOO_LATE'
            where community_id = :area and status = 'ASKED' and answer_by < :today
            """)
        .param("area", area)
        .param("today", today)
        .update();
  }

  private Across across(ResultSet row) throws SQLException {
    var day = row.getInt("day");
    return new Across(
        row.getObject("need_id", UUID.class),
        row.getLong("need_community_id"),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        row.getInt("rank"),
        row.getLong("resource_community_id"),
        row.getObject("resource_id", UUID.class),
        row.getString("resource_name"),
        row.getObject("organization_id", UUID.class),
        row.getString("unit_name"),
        day == 0
            ? Optional.empty()
            : Optional.of(new Slot(DayOfWeek.of(day), row.getInt("begins"), row.getInt("ends"))),
        json.readValue(row.getString("reasons"), new TypeReference<List<Match.Reason>>() {}),
        row.getString("status"),
        Optional.ofNullable(row.getObject("answer_by", LocalDate.class)));
  }
}
