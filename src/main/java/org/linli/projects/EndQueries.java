package org.linli.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what everybody sees of who watches a project, and of how it comes to its end. */
@Repository
class EndQueries {

  private final JdbcClient jdbc;

  EndQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Watching watching(Scope scope, UUID project) {
    return new Watching(
        watchers(scope, project), findings(scope, project), questions(scope, project));
  }

  private List<WatcherView> watchers(Scope scope, UUID project) {
    return of(
            scope,
            project,
            """
            select watcher_id, watches, name, joined_at from projects.v_public_watcher
            where community_id = :community and project_id = :project
            order by watches desc, joined_at, watcher_id limit 100
            """)
        .query(
            (row, index) ->
                new WatcherView(
                    row.getObject("watcher_id", UUID.class),
                    Watches.valueOf(row.getString("watches")),
                    row.getString("name"),
                    row.getTimestamp("joined_at").toInstant()))
        .list();
  }

  private List<FindingView> findings(Scope scope, UUID project) {
    return of(
            scope,
            project,
            Findings.COLUMNS
                + """
                from projects.v_public_finding f
                join projects.v_public_project p
                  on p.community_id = f.community_id and p.project_id = f.project_id
                where f.community_id = :community and f.project_id = :project
                order by f.closed_at desc nulls first, f.filed_at desc, f.finding_id limit 100
                """)
        .query((row, index) -> Findings.view(row))
        .list();
  }

  private List<QuestionView> questions(Scope scope, UUID project) {
    return of(
            scope,
            project,
            """
            select q.held_on, q.question, case when q.answer <> '' then q.answer
                else coalesce(f.answer, '') end as answer,
              case when f.status = 'OPEN' then f.due_at end as due_at,
              coalesce(f.due_provisional, false) as due_provisional
            from projects.v_public_question q
            left join projects.v_public_finding f
              on f.community_id = q.community_id and f.finding_id = q.finding_id
            where q.community_id = :community and q.project_id = :project
            order by q.held_on desc, q.question_id limit 100
            """)
        .query(
            (row, index) ->
                new QuestionView(
                    row.getObject("held_on", LocalDate.class),
                    row.getString("question"),
                    row.getString("answer"),
                    Findings.due(row)))
        .list();
  }

  Ending ending(Scope scope, ProjectQueries.Row project) {
    return new Ending(
        rounds(scope, project.id()),
        project.outcome().keeper(),
        project.outcome().upkeep(),
        project.outcome().uses(),
        excuses(scope, project.id()),
        handed(scope, project.id()),
        project.reforms().flatMap(former -> number(scope, former, "project_id")),
        number(scope, project.id(), "reforms"));
  }

  private List<AcceptanceView> rounds(Scope scope, UUID project) {
    return of(
            scope,
            project,
            """
            select round, asked_at, asked, rated, content, result, concluded_at
            from projects.v_public_acceptance
            where community_id = :community and project_id = :project order by round desc
            """)
        .query(
            (row, index) ->
                new AcceptanceView(
                    row.getInt("round"),
                    row.getTimestamp("asked_at").toInstant(),
                    row.getInt("asked"),
                    row.getInt("rated"),
                    Optional.ofNullable(row.getObject("content", Integer.class)),
                    row.getString("result"),
                    Projects.instant(row, "concluded_at")))
        .list();
  }

  private List<ExcuseView> excuses(Scope scope, UUID project) {
    return of(
            scope,
            project,
            """
            select e.excuse_id, p.year, p.sequence, p.title, e.late, e.late_since, e.cause,
              e.evidence, e.status, e.applicant, e.applied_at, e.due_at, e.reason, e.excused_until,
              e.decider
            from projects.v_public_excuse e
            join projects.v_public_project p
              on p.community_id = e.community_id and p.project_id = e.project_id
            where e.community_id = :community and e.project_id = :project
            order by e.applied_at desc, e.excuse_id limit 100
            """)
        .query((row, index) -> Excuses.view(row))
        .list();
  }

  private List<Ending.Handed> handed(Scope scope, UUID project) {
    return of(
            scope,
            project,
            """
            select what, to_whom, handed_on from projects.v_public_handover
            where community_id = :community and project_id = :project order by position limit 100
            """)
        .query(
            (row, index) ->
                new Ending.Handed(
                    row.getString("what"),
                    row.getString("to_whom"),
                    row.getObject("handed_on", LocalDate.class)))
        .list();
  }

  /** Of the project that has this id in that column. */
  private Optional<ShortNumber> number(Scope scope, UUID id, String column) {
    return of(
            scope,
            id,
            "select year, sequence from projects.v_public_project where community_id = :community and "
                + column
                + " = :project")
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .optional();
  }

  private JdbcClient.StatementSpec of(Scope scope, UUID project, String sql) {
    return jdbc.sql(sql).param("community", scope.communityId()).param("project", project);
  }
}
