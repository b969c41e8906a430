package org.linli.cases.pilots;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps pilots. Whoever moves one holds its row until the end of the transaction. */
@Repository
class Pilots {

  private final JdbcClient jdbc;

  Pilots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Pilot pilot) {
    with(
            actor,
            pilot,
            """
            insert into cases.pilot (community_id, pilot_id, case_id, year, sequence, title, question,
              what, why_safe, in_charge, places, starts_on, ends_on, review_on, status, filed_by,
              filed_at, passed_at, due_at, provisional, rule_version)
            values (:community, :id, :case, :year, :sequence, :title, :question, :what, :safe,
              :charge, :places, :starts, :ends, :review, :status, :by, :at, :passed, :due,
              :provisional, :rules)
            """)
        .param("case", pilot.subject().caseId().orElse(null))
        .param("year", pilot.subject().project().map(ShortNumber::year).orElse(null))
        .param("sequence", pilot.subject().project().map(ShortNumber::sequence).orElse(null))
        .param("title", pilot.subject().title())
        .update();
    lines(actor, pilot);
  }

  /** Of one that is held. */
  void update(Actor actor, Pilot pilot) {
    with(
            actor,
            pilot,
            """
            update cases.pilot set question = :question, what = :what, why_safe = :safe,
              in_charge = :charge, places = :places, starts_on = :starts, ends_on = :ends,
              review_on = :review, status = :status, filed_by = :by, filed_at = :at,
              passed_at = :passed, due_at = :due, provisional = :provisional, rule_version = :rules
            where community_id = :community and pilot_id = :id
            """)
        .update();
  }

  private JdbcClient.StatementSpec with(Actor actor, Pilot pilot, String sql) {
    var filing = pilot.filing();
    return in(actor, pilot.id(), sql)
        .param("question", filing.question())
        .param("what", filing.what())
        .param("safe", filing.whySafe())
        .param("charge", filing.inCharge())
        .param("places", filing.places())
        .param("starts", Date.valueOf(filing.startsOn()))
        .param("ends", Date.valueOf(filing.endsOn()))
        .param("review", Date.valueOf(filing.reviewOn()))
        .param("status", pilot.status().name())
        .param("by", pilot.filedBy())
        .param("at", Timestamp.from(pilot.filedAt()))
        .param("passed", pilot.passedAt().map(Timestamp::from).orElse(null))
        .param("due", pilot.due().map(it -> Timestamp.from(it.at())).orElse(null))
        .param("provisional", pilot.due().filter(Due::provisional).isPresent())
        .param("rules", pilot.rules());
  }

  /** Criteria and measures as they are filed, in place of those before. */
  void replaceLines(Actor actor, Pilot pilot) {
    in(
            actor,
            pilot.id(),
            "delete from cases.criterion where community_id = :community and pilot_id = :id")
        .update();
    in(
            actor,
            pilot.id(),
            "delete from cases.measure where community_id = :community and pilot_id = :id")
        .update();
    lines(actor, pilot);
  }

  private void lines(Actor actor, Pilot pilot) {
    var filing = pilot.filing();
    in(
            actor,
            pilot.id(),
            """
            insert into cases.criterion (community_id, pilot_id, position, words)
            select :community, :id, given.position, given.words
            from unnest(cast(:words as text[])) with ordinality as given (words, position)
            """)
        .param("words", filing.criteria().toArray(String[]::new))
        .update();
    in(
            actor,
            pilot.id(),
            """
            insert into cases.measure (community_id, pilot_id, position, name, baseline, target,
              measured_by)
            select :community, :id, given.position, given.name, given.baseline, given.target, given.by
            from unnest(cast(:names as text[]), cast(:baselines as numeric[]),
              cast(:targets as numeric[]), cast(:people as text[]))
              with ordinality as given (name, baseline, target, by, position)
            """)
        .param("names", filing.measures().stream().map(Measure::name).toArray(String[]::new))
        .param(
            "baselines",
            filing.measures().stream().map(Measure::baseline).toArray(BigDecimal[]::new))
        .param(
            "targets", filing.measures().stream().map(Measure::target).toArray(BigDecimal[]::new))
        .param("people", filing.measures().stream().map(Measure::measuredBy).toArray(String[]::new))
        .update();
  }

  /** What was met stays as it is, what is met now is since today, the rest is not. */
  void meet(Actor actor, UUID id, List<Integer> positions, LocalDate today) {
    in(
            actor,
            id,
            """
            update cases.criterion set met_on =
              case when position = any (cast(:met as int[])) then coalesce(met_on, :today) end
            where community_id = :community and pilot_id = :id
            """)
        .param("met", positions.toArray(Integer[]::new))
        .param("today", Date.valueOf(today))
        .update();
  }

  boolean allMet(Actor actor, UUID id) {
    return in(
                actor,
                id,
                """
                select count(*) from cases.criterion
                where community_id = :community and pilot_id = :id and met_on is null
                """)
            .query(Long.class)
            .single()
        == 0;
  }

  /**
   * @param values one for each measure, in order
   */
  void measured(Actor actor, UUID id, List<BigDecimal> values) {
    in(
            actor,
            id,
            """
            update cases.measure m set measured = given.value
            from unnest(cast(:values as numeric[])) with ordinality as given (value, position)
            where m.community_id = :community and m.pilot_id = :id and m.position = given.position
            """)
        .param("values", values.toArray(BigDecimal[]::new))
        .update();
  }

  void step(Actor actor, UUID id, PilotAction action, String party, String note, Instant now) {
    in(
            actor,
            id,
            """
            insert into cases.pilot_step (community_id, pilot_id, sequence, action, party, note,
              done_by, done_at)
            select :community, :id, coalesce(max(sequence), 0) + 1, :action, :party, :note, :by, :now
            from cases.pilot_step where community_id = :community and pilot_id = :id
            """)
        .param("action", action.name())
        .param("party", party)
        .param("note", note)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Held until the end of the transaction; criteria and measures are read elsewhere. */
  Optional<Pilot> hold(Actor actor, UUID id) {
    return in(
            actor,
            id,
            """
            select pilot_id, case_id, year, sequence, title, question, what, why_safe, in_charge,
              places, starts_on, ends_on, review_on, status, filed_by, filed_at, passed_at, due_at,
              provisional, rule_version
            from cases.pilot where community_id = :community and pilot_id = :id for update
            """)
        .query((row, index) -> pilot(row))
        .optional();
  }

  private static Pilot pilot(ResultSet row) throws SQLException {
    return new Pilot(
        row.getObject("pilot_id", UUID.class),
        PilotQueries.subject(row),
        new Filing(
            row.getString("question"),
            row.getString("what"),
            row.getString("why_safe"),
            row.getString("in_charge"),
            row.getInt("places"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            row.getObject("review_on", LocalDate.class),
            List.of(),
            List.of()),
        PilotStatus.valueOf(row.getString("status")),
        row.getObject("filed_by", UUID.class),
        row.getTimestamp("filed_at").toInstant(),
        PilotQueries.moment(row, "passed_at"),
        PilotQueries.due(row),
        row.getString("rule_version"));
  }

  private JdbcClient.StatementSpec in(Actor actor, UUID id, String sql) {
    return jdbc.sql(sql).param("community", actor.communityId()).param("id", id);
  }
}
