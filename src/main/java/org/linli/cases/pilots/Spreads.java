package org.linli.cases.pilots;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which communities are asked to do what a pilot tried, a reference table: see ADR 0030. The
 * pilot's community adds rows, the one that is asked answers its own, once. Whoever copied the case
 * since has taken it up without a word.
 */
@Repository
class Spreads {

  private static final String COPIED =
      """
      exists (select from cases.v_public_copy c where c.case_id = s.case_id
        and c.community_id = s.for_community_id and c.copied_at >= s.asked_at)
      """;

  private static final String SELECT =
      """
      select s.pilot_id, s.from_community, s.from_code, s.for_community, s.for_code, s.case_id, s.title,
        s.by_on, s.reason,
        case when s.state = 'ASKED' and %s then 'TAKEN_UP' else s.state end as state
      from cases.v_public_spread s
      """
          .formatted(COPIED);

  private final JdbcClient jdbc;

  Spreads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(Community from, Pilot pilot, Community to, LocalDate by, Instant now) {
    jdbc.sql(
            """
            insert into cases.spread (pilot_id, for_community_id, community_id, from_community,
              from_code, for_community, for_code, case_id, title, by_on, state, asked_at)
            values (:pilot, :to, :from, :fromName, :fromCode, :toName, :toCode, :case, :title, :by,
              'ASKED', :now)
            on conflict (pilot_id, for_community_id) do nothing
            """)
        .param("pilot", pilot.id())
        .param("to", to.id())
        .param("from", from.id())
        .param("fromName", from.name())
        .param("fromCode", from.code())
        .param("toName", to.name())
        .param("toCode", to.code())
        .param("case", pilot.subject().caseId().orElse(null))
        .param("title", pilot.subject().title())
        .param("by", Date.valueOf(by))
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return whether it was asked and had not answered
   */
  boolean answer(Actor actor, UUID pilot, AnswerSpread command, Instant now) {
    return jdbc.sql(
                """
                update cases.spread set state = :state, reason = :reason, answered_at = :now
                where pilot_id = :pilot and for_community_id = :community and state = 'ASKED'
                """)
            .param("state", command.state())
            .param("reason", command.reason())
            .param("now", Timestamp.from(now))
            .param("pilot", pilot)
            .param("community", actor.communityId())
            .update()
        == 1;
  }

  /** Whom a pilot asked. */
  List<SpreadView> of(UUID pilot) {
    return jdbc.sql(SELECT + " where s.pilot_id = :pilot order by s.for_code")
        .param("pilot", pilot)
        .query((row, index) -> view(row))
        .list();
  }

  /** What a community is to answer, the first due first, at most a hundred. */
  List<SpreadView> toAnswer(long communityId) {
    return jdbc.sql(
            SELECT
                + " where s.for_community_id = :community and s.state = 'ASKED' and not "
                + COPIED
                + " order by s.by_on, s.pilot_id limit 100")
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  private static SpreadView view(ResultSet row) throws SQLException {
    return new SpreadView(
        row.getObject("pilot_id", UUID.class),
        row.getString("from_community"),
        row.getString("from_code"),
        row.getString("for_community"),
        row.getString("for_code"),
        Optional.ofNullable(row.getObject("case_id", UUID.class)),
        row.getString("title"),
        row.getObject("by_on", LocalDate.class),
        row.getString("state"),
        row.getString("reason"));
  }
}
