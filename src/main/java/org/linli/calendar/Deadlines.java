package org.linli.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps deadlines. Whoever changes one holds the lock of its row; the index {@code
 * deadline_running} guards that one of a kind runs for a subject.
 */
@Repository
class Deadlines {

  private static final String COLUMNS =
      """
      select deadline_id, subject_id, kind, area, state, level, ladder, rule_version, term_amount,
        term_unit, started_at, counted_from, counted_amount, due_at, provisional, near_at,
        near_told, next_at, alarm, paused_at, paused_until, review, ended_at
      from calendar.deadline
      """;

  private final JdbcClient jdbc;

  Deadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether none of its kind was running
   */
  boolean insert(Deadline deadline) {
    var origin = deadline.origin;
    var start = origin.start();
    jdbc.sql(
            "insert into calendar.keeper (community_id) values (:community) on conflict do nothing")
        .param("community", origin.communityId())
        .update();
    return jdbc.sql(
                """
                insert into calendar.deadline (community_id, deadline_id, subject_id, kind, area,
                  state, ladder, rule_version, term_amount, term_unit, started_at, counted_from,
                  counted_amount, due_at, provisional, near_at)
                values (:community, :id, :subject, :kind, :area, 'RUNNING', :ladder, :rules,
                  :amount, :unit, :from, :from, :amount, :due, :provisional, :near)
                on conflict (community_id, subject_id, kind)
                  where state in ('RUNNING', 'PAUSED', 'DISPUTED', 'BREACHED') do nothing
                """)
            .param("community", origin.communityId())
            .param("id", origin.id())
            .param("subject", start.subjectId())
            .param("kind", start.kind())
            .param("area", start.area())
            .param("ladder", start.ladder())
            .param("rules", origin.rules())
            .param("amount", start.term().amount())
            .param("unit", start.term().unit().name())
            .param("from", Timestamp.from(start.from()))
            .param("due", Timestamp.from(deadline.due.at()))
            .param("provisional", deadline.due.provisional())
            .param("near", Timestamp.from(deadline.nearAt))
            .update()
        == 1;
  }

  /** The one that runs, locked. */
  Optional<Deadline> lockRunning(long community, UUID subject, String kind) {
    return jdbc.sql(
            COLUMNS
                + """
                where community_id = :community and subject_id = :subject and kind = :kind
                  and state in ('RUNNING', 'PAUSED', 'DISPUTED', 'BREACHED')
                for update
                """)
        .param("community", community)
        .param("subject", subject)
        .param("kind", kind)
        .query((row, index) -> deadline(community, row))
        .optional();
  }

  /** All that run for a subject, locked. */
  List<Deadline> lockRunning(long community, UUID subject) {
    return jdbc.sql(
            COLUMNS
                + """
                where community_id = :community and subject_id = :subject
                  and state in ('RUNNING', 'PAUSED', 'DISPUTED', 'BREACHED')
                order by deadline_id
                for update
                """)
        .param("community", community)
        .param("subject", subject)
        .query((row, index) -> deadline(community, row))
        .list();
  }

  /** One after another, whichever node asks: until the transaction ends, only the caller works. */
  void lockOrder(long community) {
    jdbc.sql("select community_id from calendar.keeper where community_id = :community for update")
        .param("community", community)
        .query(Long.class)
        .optional();
  }

  /** What happens first in a community among all that is due by now, but for what is locked. */
  List<Deadline> lockDue(long community, Instant now, int atMost) {
    return jdbc.sql(
            COLUMNS
                + """
                where community_id = :community and next_at <= :now
                order by next_at, deadline_id
                limit :most
                for update skip locked
                """)
        .param("community", community)
        .param("now", Timestamp.from(now))
        .param("most", atMost)
        .query((row, index) -> deadline(community, row))
        .list();
  }

  /** The one that waits for a task, if it still does, locked. */
  Optional<Deadline> lockWaiting(long community, UUID id, UUID alarm) {
    return jdbc.sql(
            COLUMNS
                + """
                where community_id = :community and deadline_id = :id and alarm = :alarm
                for update
                """)
        .param("community", community)
        .param("id", id)
        .param("alarm", alarm)
        .query((row, index) -> deadline(community, row))
        .optional();
  }

  /** Communities that have deadlines. */
  List<Long> communities() {
    return jdbc.sql("select community_id from calendar.keeper order by community_id")
        .query(Long.class)
        .list();
  }

  /** Those counted in working days that a notice may move. */
  List<UUID> counted(long community, Instant dueFrom) {
    return jdbc.sql(
            """
            select deadline_id from calendar.deadline
            where community_id = :community and due_at >= :from
              and term_unit = 'WORKING_DAYS' and state in ('RUNNING', 'PAUSED', 'DISPUTED')
            order by due_at, deadline_id
            """)
        .param("community", community)
        .param("from", Timestamp.from(dueFrom))
        .query(UUID.class)
        .list();
  }

  /** One of them, if it still is one, locked. */
  Optional<Deadline> lockCounted(long community, UUID id) {
    return jdbc.sql(
            COLUMNS
                + """
                where community_id = :community and deadline_id = :id
                  and state in ('RUNNING', 'PAUSED', 'DISPUTED')
                for update
                """)
        .param("community", community)
        .param("id", id)
        .query((row, index) -> deadline(community, row))
        .optional();
  }

  /** Saves what changed under the lock. */
  void update(Deadline deadline) {
    jdbc.sql(
            """
            update calendar.deadline
            set state = :state, level = :level, counted_from = :from, counted_amount = :amount,
              due_at = :due, provisional = :provisional, near_at = :near, near_told = :told,
              next_at = :next, alarm = :alarm, paused_at = :paused, paused_until = :until,
              review = :review, ended_at = :ended
            where community_id = :community and deadline_id = :id
            """)
        .param("community", deadline.origin.communityId())
        .param("id", deadline.origin.id())
        .param("state", deadline.state.name())
        .param("level", deadline.level)
        .param("from", Timestamp.from(deadline.counted.from()))
        .param("amount", deadline.counted.amount())
        .param("due", Timestamp.from(deadline.due.at()))
        .param("provisional", deadline.due.provisional())
        .param("near", Timestamp.from(deadline.nearAt))
        .param("told", deadline.nearTold)
        .param("next", timestamp(deadline.nextAt))
        .param("alarm", deadline.alarm.orElse(null))
        .param("paused", timestamp(deadline.pausedAt))
        .param("until", timestamp(deadline.pausedUntil))
        .param("review", deadline.review)
        .param("ended", timestamp(deadline.endedAt))
        .update();
  }

  /** Saves under the lock what several of one community came to by themselves. */
  void moveOn(List<Deadline> several) {
    jdbc.sql(
            """
            update calendar.deadline d
            set state = it.state, level = it.level, near_told = it.told, next_at = it.next_at,
              alarm = it.alarm
            from unnest(cast(:ids as uuid[]), cast(:states as text[]), cast(:levels as int[]),
                cast(:told as boolean[]), cast(:next as timestamptz[]), cast(:alarms as uuid[]))
              as it (id, state, level, told, next_at, alarm)
            where d.community_id = :community and d.deadline_id = it.id
            """)
        .param("community", several.getFirst().origin.communityId())
        .param("ids", texts(several, each -> each.origin.id()))
        .param("states", texts(several, each -> each.state))
        .param("levels", several.stream().map(each -> each.level).toArray(Integer[]::new))
        .param("told", several.stream().map(each -> each.nearTold).toArray(Boolean[]::new))
        .param("next", texts(several, each -> each.nextAt.orElse(null)))
        .param("alarms", texts(several, each -> each.alarm.orElse(null)))
        .update();
  }

  /** Adds to the history. */
  UUID step(Deadline deadline, DeadlineAction action, Instant at) {
    var step = DeadlineStep.of(deadline, action, at);
    steps(List.of(step));
    return step.id();
  }

  /** Adds to the histories of one community. */
  void steps(List<DeadlineStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into calendar.deadline_step
              (community_id, deadline_id, step_id, action, at, due_at, level)
            select :community, it.deadline, it.step, it.action, it.at, it.due, it.level
            from unnest(cast(:deadlines as uuid[]), cast(:steps as uuid[]),
                cast(:actions as text[]), cast(:at as timestamptz[]), cast(:due as timestamptz[]),
                cast(:levels as int[]))
              as it (deadline, step, action, at, due, level)
            """)
        .param("community", steps.getFirst().communityId())
        .param("deadlines", texts(steps, DeadlineStep::deadlineId))
        .param("steps", texts(steps, DeadlineStep::id))
        .param("actions", texts(steps, DeadlineStep::action))
        .param("at", texts(steps, DeadlineStep::at))
        .param("due", texts(steps, DeadlineStep::dueAt))
        .param("levels", steps.stream().map(DeadlineStep::level).toArray(Integer[]::new))
        .update();
  }

  /**
   * Forgets, with their histories, the first of those that ended before a moment.
   *
   * @return how many went
   */
  int forget(long community, Instant endedBefore, int atMost) {
    return jdbc.sql("select calendar.forget_ended(:community, :before, :most)")
        .param("community", community)
        .param("before", Timestamp.from(endedBefore))
        .param("most", atMost)
        .query(Integer.class)
        .single();
  }

  private static Deadline deadline(long community, ResultSet row) throws SQLException {
    var deadline =
        new Deadline(
            origin(community, row),
            new Deadline.Counted(instant(row, "counted_from"), row.getInt("counted_amount")),
            new Due(instant(row, "due_at"), row.getBoolean("provisional")),
            instant(row, "near_at"));
    deadline.state = DeadlineState.valueOf(row.getString("state"));
    deadline.level = row.getInt("level");
    deadline.nearTold = row.getBoolean("near_told");
    deadline.nextAt = moment(row, "next_at");
    deadline.alarm = Optional.ofNullable(row.getObject("alarm", UUID.class));
    deadline.pausedAt = moment(row, "paused_at");
    deadline.pausedUntil = moment(row, "paused_until");
    deadline.review = row.getString("review");
    deadline.endedAt = moment(row, "ended_at");
    return deadline;
  }

  private static Deadline.Origin origin(long community, ResultSet row) throws SQLException {
    return new Deadline.Origin(
        community,
        row.getObject("deadline_id", UUID.class),
        new StartDeadline(
            row.getObject("subject_id", UUID.class),
            row.getString("kind"),
            instant(row, "started_at"),
            new Term(row.getInt("term_amount"), TermUnit.valueOf(row.getString("term_unit"))),
            row.getString("ladder"),
            row.getString("area")),
        row.getString("rule_version"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(each -> Objects.toString(each, null))
        .toArray(String[]::new);
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }
}
