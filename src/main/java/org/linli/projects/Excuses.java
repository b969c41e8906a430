package org.linli.projects;

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
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps applications for fault tolerance; whoever changes one holds its project's row. The index
 * {@code excuse_of_deadline} guards that of one deadline one is applied for or granted at a time.
 */
@Repository
class Excuses {

  private static final String SELECT =
      """
      select e.excuse_id, p.year, p.sequence, p.title, e.late, e.late_since, e.cause, e.evidence,
        e.status, e.applicant, e.applied_at, e.due_at, e.reason, e.excused_until, e.decider
      from projects.excuse e
      join projects.project p
        on p.community_id = e.community_id and p.project_id = e.project_id
      where e.community_id = :community
      """;

  private final JdbcClient jdbc;

  Excuses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it was written: not where one waits or was granted
   */
  boolean insert(Actor actor, UUID project, UUID id, Applied applied, Instant now) {
    return in(
                actor.communityId(),
                """
                insert into projects.excuse (community_id, excuse_id, project_id, late, late_since,
                  cause, evidence, status, applied_by, applicant, applied_at, due_at)
                values (:community, :id, :project, :late, :since, :cause, :evidence, 'APPLIED',
                  :account, :applicant, :now, :due)
                on conflict (community_id, project_id, late, late_since)
                  where status in ('APPLIED', 'GRANTED') do nothing
                """)
            .param("id", id)
            .param("project", project)
            .param("late", applied.words().late())
            .param("since", Timestamp.from(applied.since()))
            .param("cause", applied.words().cause())
            .param("evidence", applied.words().evidence())
            .param("account", actor.accountId())
            .param("applicant", applied.applicant())
            .param("now", Timestamp.from(now))
            .param("due", Timestamp.from(applied.due()))
            .update()
        == 1;
  }

  void decide(long communityId, UUID id, DecideExcuse decision, String decider, Instant now) {
    in(
            communityId,
            """
            update projects.excuse set status = :status, reason = :reason, excused_until = :until,
              decider = :decider, decided_at = :now, due_at = null
            where community_id = :community and excuse_id = :id
            """)
        .param("id", id)
        .param(
            "status",
            (decision.until().isPresent() ? ExcuseStatus.GRANTED : ExcuseStatus.REFUSED).name())
        .param("reason", decision.reason())
        .param("until", decision.until().map(Date::valueOf).orElse(null))
        .param("decider", decider)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * The project ended: nobody decides any more.
   *
   * @return those that waited
   */
  List<UUID> drop(long communityId, UUID project, Instant now) {
    return in(
            communityId,
            """
            update projects.excuse set status = 'DROPPED', due_at = null, decided_at = :now
            where community_id = :community and project_id = :project and status = 'APPLIED'
            returning excuse_id
            """)
        .param("project", project)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /** Projects under way with an excuse that is over, of which nothing is to be put right. */
  List<UUID> over(long communityId, LocalDate today) {
    return in(
            communityId,
            """
            select distinct e.project_id from projects.excuse e
            join projects.project p
              on p.community_id = e.community_id and p.project_id = e.project_id
            where e.community_id = :community and e.status = 'GRANTED' and e.excused_until < :today
              and p.status = 'RUNNING' and p.rectification_due_at is null
            order by e.project_id
            """)
        .param("today", Date.valueOf(today))
        .query(UUID.class)
        .list();
  }

  Optional<ExcuseView> find(long communityId, UUID id) {
    return in(communityId, SELECT + " and e.excuse_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Those that wait for somebody who decides, and does not lead the project. */
  List<ExcuseView> toDecide(Actor actor) {
    return in(
            actor.communityId(),
            SELECT
                + """
                 and e.status = 'APPLIED' and p.lead_account is distinct from :account
                order by e.due_at, e.excuse_id limit 100
                """)
        .param("account", actor.accountId())
        .query((row, index) -> view(row))
        .list();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static ExcuseView view(ResultSet row) throws SQLException {
    return new ExcuseView(
        row.getObject("excuse_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        row.getString("late"),
        row.getTimestamp("late_since").toInstant(),
        row.getString("cause"),
        row.getString("evidence"),
        ExcuseStatus.valueOf(row.getString("status")),
        row.getString("applicant"),
        row.getTimestamp("applied_at").toInstant(),
        ProjectRows.instant(row, "due_at"),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("excused_until", LocalDate.class)),
        row.getString("decider"));
  }

  /**
   * What is applied for.
   *
   * @param since when what is late was due
   * @param due until when it is decided
   */
  record Applied(ApplyExcuse words, Instant since, String applicant, Instant due) {}
}
