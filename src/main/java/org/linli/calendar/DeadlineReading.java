package org.linli.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the clocks of subjects, for modules that have checked who may; never for the public. {@link
 * WorkCalendar#shown} says in words how one stands.
 */
@Service
@Transactional(readOnly = true)
public class DeadlineReading {

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  DeadlineReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All clocks of a subject, also those that ended, in the order of their start. */
  public List<DeadlineView> of(Scope scope, UUID subjectId) {
    return jdbc.sql(
            """
            select deadline_id, subject_id, kind, state, started_at, due_at, provisional, near_at,
              paused_at, paused_until, ended_at, level
            from calendar.deadline
            where community_id = :community and subject_id = :subject
            order by started_at, deadline_id
            """)
        .param("community", scope.communityId())
        .param("subject", subjectId)
        .query((row, index) -> view(row))
        .list();
  }

  /** The clock of a kind that was started last, whether it runs or ended. */
  public Optional<DeadlineView> last(Scope scope, UUID subjectId, String kind) {
    return jdbc.sql(
            """
            select deadline_id, subject_id, kind, state, started_at, due_at, provisional, near_at,
              paused_at, paused_until, ended_at, level
            from calendar.deadline
            where community_id = :community and subject_id = :subject and kind = :kind
            order by started_at desc, deadline_id desc limit 1
            """)
        .param("community", scope.communityId())
        .param("subject", subjectId)
        .param("kind", kind)
        .query((row, index) -> view(row))
        .optional();
  }

  /**
   * The clocks that have not ended of several subjects, as the rows of a page, the next one first.
   *
   * @param subjectIds at most {@value #MOST}
   */
  public List<DeadlineView> open(Scope scope, Collection<UUID> subjectIds) {
    if (subjectIds.size() > MOST) {
      throw new IllegalArgumentException("More than a page: " + subjectIds.size());
    }
    return jdbc.sql(
            """
            select deadline_id, subject_id, kind, state, started_at, due_at, provisional, near_at,
              paused_at, paused_until, ended_at, level
            from calendar.deadline
            where community_id = :community and subject_id = any (cast(:subjects as uuid[]))
              and state in ('RUNNING', 'PAUSED', 'DISPUTED', 'BREACHED')
            order by due_at, deadline_id
            """)
        .param("community", scope.communityId())
        .param("subjects", subjectIds.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, index) -> view(row))
        .list();
  }

  private static DeadlineView view(ResultSet row) throws SQLException {
    return new DeadlineView(
        row.getObject("deadline_id", UUID.class),
        row.getObject("subject_id", UUID.class),
        row.getString("kind"),
        DeadlineState.valueOf(row.getString("state")),
        Deadlines.instant(row, "started_at"),
        new Due(Deadlines.instant(row, "due_at"), row.getBoolean("provisional")),
        Deadlines.instant(row, "near_at"),
        Deadlines.moment(row, "paused_at"),
        Deadlines.moment(row, "paused_until"),
        Deadlines.moment(row, "ended_at"),
        row.getInt("level"));
  }
}
