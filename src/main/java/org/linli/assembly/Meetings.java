package org.linli.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps meetings; whoever changes one holds its row. */
@Repository
class Meetings {

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long community, Meeting meeting) {
    var origin = meeting.origin();
    planned(
            jdbc.sql(
                """
                insert into assembly.meeting (community_id, meeting_id, template, rule_version,
                  layer, practice, online, sign_code, title, host, place, starts_at, ends_at,
                  childcare, barrier_free, interpreter, rung, entitled, status, drafted_by,
                  drafted_at, changed_at)
                values (:community, :id, :template, :version, :layer, :practice, :online, :code,
                  :title, :host, :place, :starts, :ends, :childcare, :barrierFree, :interpreter,
                  :rung, :entitled, 'DRAFT', :by, :at, :at)
                """),
            meeting.plan())
        .param("community", community)
        .param("id", origin.id())
        .param("template", origin.template())
        .param("version", origin.ruleVersion())
        .param("layer", origin.layer().name())
        .param("practice", origin.practice())
        .param("online", origin.online())
        .param("code", origin.signCode())
        .param("by", origin.draftedBy())
        .param("at", Timestamp.from(origin.draftedAt()))
        .update();
  }

  /** Holds a meeting until the end of the transaction. */
  Optional<Meeting> hold(long community, UUID id) {
    return jdbc.sql(
            """
            select template, rule_version, layer, practice, online, sign_code, title, host, place,
              starts_at, ends_at, childcare, barrier_free, interpreter, rung, entitled, status,
              notice_id, attended, minutes_due, judged_rung, drafted_by, drafted_at
            from assembly.meeting where community_id = :community and meeting_id = :id for update
            """)
        .param("community", community)
        .param("id", id)
        .query((row, index) -> meeting(id, row))
        .optional();
  }

  /** Of a meeting that is held. */
  void update(long community, Meeting meeting, Instant now) {
    var state = meeting.state();
    planned(
            jdbc.sql(
                """
                update assembly.meeting set title = :title, host = :host, place = :place,
                  starts_at = :starts, ends_at = :ends, childcare = :childcare,
                  barrier_free = :barrierFree, interpreter = :interpreter, rung = :rung,
                  entitled = :entitled, status = :status, notice_id = :event,
                  attended = :attended, minutes_due = cast(:due as timestamptz),
                  judged_rung = cast(:judged as text), changed_at = :now,
                  published = published or :status = 'NOTICED'
                where community_id = :community and meeting_id = :id
                """),
            meeting.plan())
        .param("community", community)
        .param("id", meeting.id())
        .param("status", meeting.status().name())
        .param("event", state.event().orElse(null))
        .param("attended", state.attended())
        .param("due", state.minutesDue().map(Timestamp::from).orElse(null))
        .param("judged", state.judged().map(Enum::name).orElse(null))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static JdbcClient.StatementSpec planned(
      JdbcClient.StatementSpec statement, Meeting.Plan plan) {
    return statement
        .param("title", plan.title())
        .param("host", plan.host())
        .param("place", plan.place())
        .param("starts", Timestamp.from(plan.when().from()))
        .param("ends", Timestamp.from(plan.when().until()))
        .param("childcare", plan.childcare())
        .param("barrierFree", plan.barrierFree())
        .param("interpreter", plan.interpreter())
        .param("rung", plan.rung().name())
        .param("entitled", plan.entitled());
  }

  /** When it was announced, was over, had its minutes out, and why not; of one that is held. */
  void mark(long community, UUID id, MeetingAction action, String words, Instant now) {
    var column =
        switch (action) {
          case NOTICE -> "noticed_at = :now, reason = :words";
          case POSTPONE -> "noticed_at = :now, reason = :words";
          case CALL_OFF -> "ended_at = :now, reason = :words";
          case CLOSE -> "ended_at = :now, reason = :words";
          case PUBLISH -> "minutes_at = :now, reason = :words";
          case JUDGE -> "judged_why = :words, changed_at = :now";
          case OPEN, STAGE -> "changed_at = :now, reason = :words";
        };
    jdbc.sql(
            "update assembly.meeting set "
                + column
                + " where community_id = :community and meeting_id = :id")
        .param("community", community)
        .param("id", id)
        .param("words", words)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Meeting meeting(UUID id, ResultSet row) throws SQLException {
    return new Meeting(
        new Meeting.Origin(
            id,
            row.getString("template"),
            row.getString("rule_version"),
            Layer.valueOf(row.getString("layer")),
            row.getBoolean("practice"),
            row.getBoolean("online"),
            row.getString("sign_code"),
            row.getObject("drafted_by", UUID.class),
            row.getTimestamp("drafted_at").toInstant()),
        new Meeting.Plan(
            row.getString("title"),
            row.getString("host"),
            row.getString("place"),
            new When(
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
            row.getBoolean("childcare"),
            row.getBoolean("barrier_free"),
            row.getBoolean("interpreter"),
            Rung.valueOf(row.getString("rung")),
            row.getInt("entitled")),
        new Meeting.State(
            MeetingStatus.valueOf(row.getString("status")),
            Optional.ofNullable(row.getObject("notice_id", UUID.class)),
            row.getInt("attended"),
            instant(row, "minutes_due"),
            Optional.ofNullable(row.getString("judged_rung")).map(Rung::valueOf)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
