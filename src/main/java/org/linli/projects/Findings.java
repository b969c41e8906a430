package org.linli.projects;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found; whoever changes it holds its project's row. */
@Repository
class Findings {

  private static final String COLUMNS =
      """
      select f.finding_id, f.project_id, p.year, p.sequence, p.title, f.severity, f.found,
        f.filed_as, f.filed_at, f.status, f.due_at, f.due_provisional, f.answer, f.answerer,
        f.answered_at, f.closing, f.closed_at
      """;

  private static final String SELECT =
      COLUMNS
          + """
          , f.filed_by, f.answered_by
          from projects.finding f
          join projects.project p
            on p.community_id = f.community_id and p.project_id = f.project_id
          where f.community_id = :community
          """;

  private static final String DUE_FIRST = " order by f.due_at, f.finding_id limit 100";

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID project, UUID id, Filed filed, Instant now) {
    jdbc.sql(
            """
            insert into projects.finding (community_id, finding_id, project_id, severity, found,
              filed_as, filed_by, filed_at, status, due_at, due_provisional)
            values (:community, :id, :project, :severity, :found, :as, :account, :now, 'OPEN', :due,
              :provisional)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("project", project)
        .param("severity", filed.severity().name())
        .param("found", filed.found())
        .param("as", filed.as())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(filed.due().at()))
        .param("provisional", filed.due().provisional())
        .update();
  }

  void answer(Actor actor, UUID id, String answer, String by, Due check, Instant now) {
    of(
            actor.communityId(),
            id,
            """
            update projects.finding set status = 'ANSWERED', answer = :answer, answerer = :by,
              answered_by = :account, answered_at = :now, due_at = :due,
              due_provisional = :provisional
            where community_id = :community and finding_id = :finding
            """)
        .param("answer", answer)
        .param("by", by)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(check.at()))
        .param("provisional", check.provisional())
        .update();
  }

  void close(long communityId, UUID id, String closing, Instant now) {
    of(
            communityId,
            id,
            """
            update projects.finding set status = 'CLOSED', closing = :closing, closed_at = :now,
              due_at = null, due_provisional = false
            where community_id = :community and finding_id = :finding
            """)
        .param("closing", closing)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** It was not settled: whoever leads answers again. */
  void reopen(long communityId, UUID id, String closing, Due due) {
    of(
            communityId,
            id,
            """
            update projects.finding set status = 'OPEN', closing = :closing, due_at = :due,
              due_provisional = :provisional
            where community_id = :community and finding_id = :finding
            """)
        .param("closing", closing)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .update();
  }

  /** A notice of holidays moved the day of what stands there still. */
  void due(long communityId, UUID id, FindingStatus status, Due due) {
    of(
            communityId,
            id,
            """
            update projects.finding set due_at = :due, due_provisional = :provisional
            where community_id = :community and finding_id = :finding and status = :status
            """)
        .param("status", status.name())
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .update();
  }

  Optional<Kept> find(long communityId, UUID id) {
    return of(communityId, id, SELECT + " and f.finding_id = :finding")
        .query((row, index) -> kept(row))
        .optional();
  }

  /** Whether one of a project waits for whoever leads it. */
  boolean open(long communityId, UUID project) {
    return in(
                communityId,
                """
                select count(*) from projects.finding
                where community_id = :community and project_id = :project and status = 'OPEN'
                """)
            .param("project", project)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Those that wait for an answer, and those that wait for somebody who looks and does not lead the
   * project.
   *
   * @param lead an account or a unit whose projects they are, if it answers for any
   * @param checks who looks, if they may
   */
  List<FindingView> waiting(long communityId, Optional<UUID> lead, Optional<UUID> checks) {
    return in(
            communityId,
            SELECT
                + """
                 and (f.status = 'OPEN'
                  and (p.lead_account = cast(:lead as uuid) or p.lead_unit = cast(:lead as uuid))
                or f.status = 'ANSWERED' and cast(:checks as uuid) is not null
                  and p.lead_account is distinct from cast(:checks as uuid))
                """
                + DUE_FIRST)
        .param("lead", lead.orElse(null))
        .param("checks", checks.orElse(null))
        .query((row, index) -> view(row))
        .list();
  }

  /**
   * @param finding by which it is followed, where it was left open
   */
  void question(
      long communityId, UUID project, UUID id, RecordQuestion asked, Optional<UUID> finding) {
    in(
            communityId,
            """
            insert into projects.question
              (community_id, question_id, project_id, held_on, question, answer, finding_id)
            values (:community, :id, :project, :day, :question, :answer, cast(:finding as uuid))
            """)
        .param("id", id)
        .param("project", project)
        .param("day", Date.valueOf(asked.day()))
        .param("question", asked.question())
        .param("answer", asked.reply())
        .param("finding", finding.orElse(null))
        .update();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID id, String sql) {
    return in(communityId, sql).param("finding", id);
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        view(row),
        row.getObject("project_id", UUID.class),
        row.getObject("filed_by", UUID.class),
        Optional.ofNullable(row.getObject("answered_by", UUID.class)));
  }

  private static FindingView view(ResultSet row) throws SQLException {
    return new FindingView(
        row.getObject("finding_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        row.getString("found"),
        row.getString("filed_as"),
        row.getTimestamp("filed_at").toInstant(),
        FindingStatus.valueOf(row.getString("status")),
        due(row),
        row.getString("answer"),
        row.getString("answerer"),
        ProjectRows.instant(row, "answered_at"),
        row.getString("closing"),
        ProjectRows.instant(row, "closed_at"));
  }

  private static Optional<Due> due(ResultSet row) throws SQLException {
    var at = ProjectRows.instant(row, "due_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Due(at.get(), row.getBoolean("due_provisional")));
  }

  /** What is filed. */
  record Filed(Severity severity, String found, String as, Due due) {}

  /** With who filed and who answered it, which is nobody else's to know. */
  record Kept(FindingView shown, UUID project, UUID filedBy, Optional<UUID> answeredBy) {}
}
