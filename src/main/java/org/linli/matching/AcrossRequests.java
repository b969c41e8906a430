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
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.ShortNumber;
import org.linli.resources.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps, in a unit's community, what areas ask it for and what it says. That each step is taken
 * once is guarded by the status in the update's condition.
 */
@Repository
class AcrossRequests {

  private static final String SELECT =
      """
      select request_id, area_id, need_community_id, need_id, year, sequence, title, resource_id,
        resource_name, organization_id, unit_name, day, begins, ends, answer_by, status, promised_on
      from matching.across_request where community_id = :community
      """;

  private final JdbcClient jdbc;

  AcrossRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Brings a pair to its unit.
   *
   * @return false if it is there already
   */
  boolean insert(UUID id, long area, Across pair, Instant now) {
    return jdbc.sql(
                """
                insert into matching.across_request (community_id, request_id, area_id, need_community_id,
                  need_id, year, sequence, title, resource_id, resource_name, organization_id,
                  unit_name, day, begins, ends, answer_by, status, asked_at)
                values (:community, :id, :area, :needCommunity, :need, :year, :sequence, :title,
                  :resource, :resourceName, :unit, :unitName, :day, :begins, :ends, :answerBy,
                  'ASKED', :now)
                on conflict do nothing
                """)
            .param("community", pair.resourceCommunity())
            .param("id", id)
            .param("area", area)
            .param("needCommunity", pair.needCommunity())
            .param("need", pair.need())
            .param("year", pair.number().year())
            .param("sequence", pair.number().sequence())
            .param("title", pair.title())
            .param("resource", pair.resource())
            .param("resourceName", pair.resourceName())
            .param("unit", pair.unit())
            .param("unitName", pair.unitName())
            .param("day", pair.slot().map(it -> it.day().getValue()).orElse(null))
            .param("begins", pair.slot().map(Slot::from).orElse(null))
            .param("ends", pair.slot().map(Slot::to).orElse(null))
            .param("answerBy", pair.answerBy().orElseThrow())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** What a unit has to answer or has in hand, asked last first, at most fifty. */
  List<AcrossRequest> open(long communityId, UUID unit, LocalDate today) {
    return jdbc.sql(
            SELECT
                + """
                 and organization_id = :unit
                  and (status = 'AGREED' or status = 'ASKED' and answer_by >= :today)
                order by asked_at desc limit 50
                """)
        .param("community", communityId)
        .param("unit", unit)
        .param("today", today)
        .query((row, index) -> request(row))
        .list();
  }

  Optional<AcrossRequest> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and request_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> request(row))
        .optional();
  }

  /**
   * @param promisedOn null unless the unit agrees
   * @return false if it does not stand like that any more
   */
  boolean move(
      long communityId, AcrossRequest request, AcrossStatus to, @Nullable LocalDate promisedOn) {
    return jdbc.sql(
                """
                update matching.across_request
                set status = :to, promised_on = coalesce(:promised, promised_on)
                where community_id = :community and request_id = :id and status = :from
                """)
            .param("to", to.name())
            .param("promised", promisedOn)
            .param("community", communityId)
            .param("id", request.id())
            .param("from", request.status().name())
            .update()
        == 1;
  }

  void say(Actor actor, UUID request, AcrossAction action, String note, Instant now) {
    jdbc.sql(
            """
            insert into matching.across_word
              (community_id, request_id, word_id, action, note, said_by, said_at)
            values (:community, :request, :id, :action, :note, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("request", request)
        .param("id", Ids.next())
        .param("action", action.name())
        .param("note", note)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The first that was not carried to the need's community yet. */
  Optional<Word> next(long communityId, UUID request) {
    return jdbc.sql(
            """
            select word_id as id, action, note from matching.across_word
            where community_id = :community and request_id = :request and not carried
            order by word_id limit 1
            """)
        .param("community", communityId)
        .param("request", request)
        .query(Word.class)
        .optional();
  }

  void carried(long communityId, UUID request, UUID word) {
    jdbc.sql(
            """
            update matching.across_word set carried = true
            where community_id = :community and request_id = :request and word_id = :word
            """)
        .param("community", communityId)
        .param("request", request)
        .param("word", word)
        .update();
  }

  private static AcrossRequest request(ResultSet row) throws SQLException {
    var day = row.getInt("day");
    return new AcrossRequest(
        row.getObject("request_id", UUID.class),
        row.getLong("area_id"),
        row.getLong("need_community_id"),
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        row.getObject("resource_id", UUID.class),
        row.getString("resource_name"),
        row.getObject("organization_id", UUID.class),
        row.getString("unit_name"),
        day == 0
            ? Optional.empty()
            : Optional.of(new Slot(DayOfWeek.of(day), row.getInt("begins"), row.getInt("ends"))),
        row.getObject("answer_by", LocalDate.class),
        AcrossStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("promised_on", LocalDate.class)));
  }

  /** Something that the unit said. */
  record Word(UUID id, AcrossAction action, String note) {}
}
