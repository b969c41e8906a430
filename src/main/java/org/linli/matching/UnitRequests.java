package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps requests to units. The partial unique index guards that a unit has one open request about a
 * need; that one is answered once is guarded by the status in the update's condition.
 */
@Repository
class UnitRequests {

  private static final String SELECT =
      """
      select request_id, year, sequence, organization_id, unit_name, what, most, most_of, by_day,
        answer_by, status, reason, asked_at, answered_at
      from matching.request
      where community_id = :community
      """;

  private final JdbcClient jdbc;

  UnitRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Closes what was not answered in time, so that the same unit can be asked again. */
  void closeUnanswered(long communityId, UUID need, Instant now) {
    jdbc.sql(
            """
            update matching.request set status = 'UNANSWERED', answered_at = answer_by
            where community_id = :community and need_id = :need and status = 'ASKED'
              and answer_by <= :now
            """)
        .param("community", communityId)
        .param("need", need)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return whether it is there; not if the unit has an open request about the need
   */
  boolean insert(Actor actor, UUID id, NeedView need, AskUnit command, Asked asked) {
    return jdbc.sql(
                """
                insert into matching.request (community_id, request_id, need_id, year, sequence,
                  organization_id, unit_name, what, most, most_of, by_day, answer_by, asked_by,
                  asked_at, status)
                values (:community, :id, :need, :year, :sequence, :organization, :name, :what, :most,
                  :mostOf, :byDay, :answerBy, :account, :now, 'ASKED')
                on conflict (community_id, need_id, organization_id) where status = 'ASKED'
                  do nothing
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("need", need.id())
            .param("year", need.number().year())
            .param("sequence", need.number().sequence())
            .param("organization", asked.unit())
            .param("name", asked.unitName())
            .param("what", command.what())
            .param("most", command.number())
            .param("mostOf", command.mostOf())
            .param("byDay", command.doneBy())
            .param("answerBy", Timestamp.from(asked.answerBy()))
            .param("account", actor.accountId())
            .param("now", Timestamp.from(asked.at()))
            .update()
        > 0;
  }

  /**
   * Answers an open request of a unit.
   *
   * @return whether it was open until now
   */
  boolean answer(
      Actor actor, UUID id, UUID unit, UnitRequestStatus answer, String reason, Instant now) {
    return jdbc.sql(
                """
                update matching.request
                set status = :status, reason = :reason, answered_by = :account, answered_at = :now
                where community_id = :community and request_id = :id
                  and organization_id = :organization and status = 'ASKED' and answer_by > :now
                """)
            .param("status", answer.name())
            .param("reason", reason)
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .param("community", actor.communityId())
            .param("id", id)
            .param("organization", unit)
            .update()
        > 0;
  }

  /** A request to that unit. */
  Optional<UnitRequest> find(long communityId, UUID id, UUID unit, Instant now) {
    return jdbc.sql(SELECT + " and request_id = :id and organization_id = :organization")
        .param("community", communityId)
        .param("id", id)
        .param("organization", unit)
        .query((row, index) -> view(row, now))
        .optional();
  }

  /** What a unit has to answer, the most urgent first. */
  List<UnitRequest> open(long communityId, UUID unit, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                 and organization_id = :organization and status = 'ASKED' and answer_by > :now
                order by answer_by, request_id limit 50
                """)
        .param("community", communityId)
        .param("organization", unit)
        .param("now", Timestamp.from(now))
        .query((row, index) -> view(row, now))
        .list();
  }

  /** Whom the community asked about a need, the last one first. */
  List<UnitRequest> about(long communityId, UUID need, Instant now) {
    return jdbc.sql(SELECT + " and need_id = :need order by asked_at desc, request_id limit 50")
        .param("community", communityId)
        .param("need", need)
        .query((row, index) -> view(row, now))
        .list();
  }

  private static UnitRequest view(ResultSet row, Instant now) throws SQLException {
    var answerBy = row.getTimestamp("answer_by").toInstant();
    var status = UnitRequestStatus.valueOf(row.getString("status"));
    return new UnitRequest(
        row.getObject("request_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getObject("organization_id", UUID.class),
        row.getString("unit_name"),
        row.getString("what"),
        row.getInt("most"),
        row.getString("most_of"),
        row.getObject("by_day", LocalDate.class),
        answerBy,
        status == UnitRequestStatus.ASKED && !answerBy.isAfter(now)
            ? UnitRequestStatus.UNANSWERED
            : status,
        row.getString("reason"),
        row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
  }

  /** Which unit was asked, when, and until when it may answer. */
  record Asked(UUID unit, String unitName, Instant at, Instant answerBy) {}
}
