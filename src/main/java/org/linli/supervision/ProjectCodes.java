package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Messages;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectStatus;
import org.linli.projects.ProjectView;
import org.linli.projects.web.Lights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of projects: light with its reason, milestones, what people said, what was found. */
@Component
class ProjectCodes implements CodeSource {

  static final String KIND = "project";

  private static final String BESIDE =
      """
      select p.budget,
        (select count(*) from projects.v_public_milestone m
          where m.community_id = p.community_id and m.project_id = p.project_id) as parts,
        (select count(*) from projects.v_public_milestone m
          where m.community_id = p.community_id and m.project_id = p.project_id
            and m.done_on is not null) as done,
        n.title as coming, n.due_on as coming_on, a.rated, a.content,
        (select count(*) from projects.v_public_finding f
          where f.community_id = p.community_id and f.project_id = p.project_id) as found,
        (select count(*) from projects.v_public_finding f
          where f.community_id = p.community_id and f.project_id = p.project_id
            and f.status = 'CLOSED') as settled,
        (select s.note from projects.v_public_step s
          where s.community_id = p.community_id and s.project_id = p.project_id
            and s.action = 'WITHDRAW'
          order by s.happened_at desc limit 1) as why,
        u.due_at as audit_due_at, u.published_at as audited_at, u.problems, u.summary as audited
      from projects.v_public_project p
      left join lateral (select m.title, m.due_on from projects.v_public_milestone m
        where m.community_id = p.community_id and m.project_id = p.project_id and m.done_on is null
        order by m.due_on, m.position limit 1) n on true
      left join lateral (select r.rated, r.content from projects.v_public_acceptance r
        where r.community_id = p.community_id and r.project_id = p.project_id
        order by r.round desc limit 1) a on true
      left join lateral (select d.due_at, d.published_at, r.problems, r.summary
        from supervision.v_public_audit d
        left join supervision.v_public_audit_result r
          on r.community_id = d.community_id and r.audit_id = d.audit_id
        where d.community_id = p.community_id and d.project_id = p.project_id
        order by d.opened_at desc limit 1) u on true
      where p.community_id = :community and p.project_id = :project
      """;

  private final ProjectReading projects;
  private final JdbcClient jdbc;

  ProjectCodes(ProjectReading projects, JdbcClient jdbc) {
    this.projects = projects;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return CodeRows.ids(
        jdbc.sql(
                """
                select project_id from projects.v_public_project
                where community_id = :community and project_id > :after
                order by project_id limit :most
                """)
            .param("community", scope.communityId())
            .param("after", after)
            .param("most", most));
  }

  @Override
  public Map<UUID, String> titles(Scope scope, List<UUID> subjects) {
    return CodeRows.titles(
        jdbc.sql(
                """
                select project_id as id, title from projects.v_public_project
                where community_id = :community
                  and project_id = any (cast(:subjects as uuid[]))
                """)
            .param("community", scope.communityId()),
        subjects);
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return projects.brief(scope, community, subject).map(it -> facts(scope, it, t));
  }

  private CodeFacts facts(Scope scope, ProjectView project, Messages t) {
    return jdbc.sql(BESIDE)
        .param("community", scope.communityId())
        .param("project", project.id())
        .query((row, index) -> facts(row, project, t))
        .single();
  }

  private static CodeFacts facts(ResultSet row, ProjectView project, Messages t)
      throws SQLException {
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.status"), t.text("projects.status." + project.status())));
    if (!project.lead().isEmpty()) {
      lines.add(new CodeFacts.Line(t.text("supervision.line.lead"), project.lead()));
    }
    return new CodeFacts(
        project.title(),
        "/projects/" + project.number(),
        Optional.of(Lights.of(project.lit())),
        "",
        Optional.of(row.getString("budget"))
            .filter(it -> !it.isBlank())
            .map(it -> new CodeFacts.Money(0, 0, it, "")),
        progress(row, project, t),
        lines,
        said(row, t),
        next(row, project),
        Optional.of(
            new CodeFacts.Proof(
                "projects.step", project.number().toString(), project.status().name())),
        ended(row, project, t));
  }

  private static Optional<CodeFacts.Progress> progress(
      ResultSet row, ProjectView project, Messages t) throws SQLException {
    var parts = row.getInt("parts");
    return parts == 0 || project.status() == ProjectStatus.PROPOSED
        ? Optional.empty()
        : Optional.of(
            new CodeFacts.Progress(
                row.getInt("done"), parts, t.text("supervision.progress.parts")));
  }

  private static List<String> said(ResultSet row, Messages t) throws SQLException {
    var said = new ArrayList<String>();
    var rated = row.getInt("rated");
    var content = row.getObject("content", Integer.class);
    if (rated > 0) {
      said.add(
          content == null // while they are asked, and where too few have rated
              ? t.text("supervision.said.rated-only", rated)
              : t.text("supervision.said.rated", rated, content));
    }
    var found = row.getInt("found");
    if (found > 0) {
      said.add(t.text("supervision.said.found", found, row.getInt("settled")));
    }
    var audited = CodeRows.instant(row, "audited_at");
    var due = CodeRows.instant(row, "audit_due_at");
    if (audited.isPresent()) {
      said.add(
          t.text(
              "supervision.said.audited",
              t.day(audited.get()),
              row.getInt("problems"),
              row.getString("audited")));
    } else if (due.isPresent()) {
      said.add(t.text("supervision.said.drawn", t.day(due.get())));
    }
    return said;
  }

  private static Optional<CodeFacts.Next> next(ResultSet row, ProjectView project)
      throws SQLException {
    var coming = Optional.ofNullable(row.getObject("coming_on", LocalDate.class));
    return project.status() != ProjectStatus.RUNNING || coming.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CodeFacts.Next(row.getString("coming"), Dates.end(coming.get()).minusSeconds(1)));
  }

  private static Optional<String> ended(ResultSet row, ProjectView project, Messages t)
      throws SQLException {
    var why = Optional.ofNullable(row.getString("why")).orElse("");
    return switch (project.status()) {
      case WITHDRAWN -> Optional.of(t.text("supervision.ended.project-withdrawn", why));
      case OUT -> Optional.of(t.text("supervision.ended.project-out"));
      case COMPLETED -> Optional.of(t.text("supervision.ended.project-completed"));
      case PROPOSED, RUNNING, ACCEPTING, KEEPING -> Optional.empty();
    };
  }
}
