package org.linli.projects;

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
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads for pages and API. */
@Repository
class ProjectQueries {

  private static final String COLUMNS =
      """
      select p.project_id, p.year, p.sequence, p.status, p.stage, p.title, p.aim, p.beneficiaries,
        p.partners, p.plan, p.budget, p.evidence, p.lead_name, p.percent, p.next_on, p.below,
        p.proposed_at, p.decision_due_at, p.lead_due_at, p.report_due_at, p.inspection_due_at,
        p.due_at, p.report_provisional, p.inspection_provisional, p.rectification_due_at,
        p.rectification_provisional, p.rectified_at
      """;

  private static final String PUBLIC =
      COLUMNS + "from projects.v_public_project p where p.community_id = :community";

  private static final String PLANNED =
      COLUMNS
          + """
          , (select json_agg(json_build_object('position', m.position, 'title', m.title,
                'weight', m.weight, 'dueOn', m.due_on, 'after', m.after, 'doneOn', m.done_on)
                order by m.position)
              from projects.v_public_milestone m
              where m.community_id = p.community_id and m.project_id = p.project_id) as milestones
          from projects.v_public_project p
          where p.community_id = :community and p.year = :year and p.sequence = :sequence
          """;

  private static final String ALL =
      COLUMNS + "from projects.project p where p.community_id = :community and p.ended_at is null";

  private static final String DUE_FIRST = " order by p.due_at, p.project_id limit 100";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProjectQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The newest first. */
  List<Row> published(long communityId, Optional<ProjectStatus> status, Paging paging) {
    var sql =
        PUBLIC
            + (status.isPresent() ? " and p.status = :status" : "")
            + (paging.after().isPresent()
                ? " and (p.proposed_at, p.project_id) < (:at, :after)"
                : "")
            + " order by p.proposed_at desc, p.project_id desc limit :limit";
    var query = in(communityId, sql).param("limit", paging.limit());
    status.ifPresent(only -> query.param("status", only.name()));
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> row(row)).list();
  }

  /** With its milestones. */
  Optional<Planned> find(long communityId, ShortNumber number) {
    return in(communityId, PLANNED)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> new Planned(row(row), all(row, "milestones", Milestone[].class)))
        .optional();
  }

  /** All that go on, due first. */
  List<Row> open(long communityId) {
    return in(communityId, ALL + DUE_FIRST).query((row, index) -> row(row)).list();
  }

  /** Proposals, and what nobody leads. */
  List<Row> toDecide(long communityId) {
    return in(communityId, ALL + " and (p.status = 'PROPOSED' or p.lead_name = '')" + DUE_FIRST)
        .query((row, index) -> row(row))
        .list();
  }

  /** Under way and led by an account. */
  List<Row> ledBy(long communityId, UUID account) {
    return in(communityId, ALL + " and p.status = 'RUNNING' and p.lead_account = :lead" + DUE_FIRST)
        .param("lead", account)
        .query((row, index) -> row(row))
        .list();
  }

  /** Under way and led by a unit. */
  List<Row> ledByUnit(long communityId, UUID unit) {
    return in(communityId, ALL + " and p.status = 'RUNNING' and p.lead_unit = :lead" + DUE_FIRST)
        .param("lead", unit)
        .query((row, index) -> row(row))
        .list();
  }

  /** What was put right and waits to be looked at by others than this account. */
  List<Row> toRecheck(Actor actor) {
    return in(
            actor.communityId(),
            ALL
                + " and p.rectified_at is not null"
                + " and p.lead_account is distinct from :account"
                + DUE_FIRST)
        .param("account", actor.accountId())
        .query((row, index) -> row(row))
        .list();
  }

  /** To be inspected by others than this account, until a moment. */
  List<Row> toInspect(Actor actor, Instant until) {
    return in(
            actor.communityId(),
            ALL
                + " and p.inspection_due_at <= :until"
                + " and p.lead_account is distinct from :account"
                + " order by p.inspection_due_at, p.project_id limit 100")
        .param("until", Timestamp.from(until))
        .param("account", actor.accountId())
        .query((row, index) -> row(row))
        .list();
  }

  List<ProjectPage.AnsweredNeed> needs(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select n.year, n.sequence, n.status, n.summary, n.affected
            from projects.v_public_project_need a
            join needs.v_public_need n
              on n.community_id = a.community_id and n.need_id = a.need_id
            where a.community_id = :community and a.project_id = :project
            order by n.year, n.sequence
            """)
        .query(
            (row, index) ->
                new ProjectPage.AnsweredNeed(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    NeedStatus.valueOf(row.getString("status")),
                    row.getString("summary"),
                    row.getInt("affected")))
        .list();
  }

  List<StoryStep> story(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select s.action, s.happened_at, s.party, s.note, r.did, r.comes, r.hinders, r.percent
            from projects.v_public_step s
            left join projects.v_public_report r on r.community_id = s.community_id
              and r.project_id = s.project_id and r.sequence = s.sequence
            where s.community_id = :community and s.project_id = :project
            order by s.sequence desc limit 200
            """)
        .query((row, index) -> step(row))
        .list();
  }

  /** Who leads it, of one that is there. */
  Lead lead(long communityId, ShortNumber number) {
    return in(
            communityId,
            """
            select lead_account, lead_unit, lead_name from projects.project
            where community_id = :community and year = :year and sequence = :sequence
            """)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> lead(row))
        .single();
  }

  /** Who leads it and its papers, the latest first, for whoever works on it. */
  Kept kept(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select p.lead_account, p.lead_unit, p.lead_name,
              (select json_agg(json_build_object('sha256', d.sha256, 'name', d.name,
                  'addedAt', d.added_at) order by d.added_at desc, d.sha256)
                from projects.document d
                where d.community_id = p.community_id and d.project_id = p.project_id) as papers
            from projects.project p
            where p.community_id = :community and p.project_id = :project
            """)
        .query((row, index) -> new Kept(lead(row), all(row, "papers", ProjectFile.Paper[].class)))
        .single();
  }

  private static Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        Optional.ofNullable(row.getObject("lead_account", UUID.class)),
        Optional.ofNullable(row.getObject("lead_unit", UUID.class)),
        row.getString("lead_name"));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : List.of(json.readValue(document, type));
  }

  private JdbcClient.StatementSpec of(long communityId, UUID project, String sql) {
    return in(communityId, sql).param("project", project);
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static StoryStep step(ResultSet row) throws SQLException {
    return new StoryStep(
        ProjectAction.valueOf(row.getString("action")),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("party"),
        row.getString("note"),
        row.getString("did") == null
            ? Optional.empty()
            : Optional.of(
                new StoryStep.Answers(
                    row.getString("did"),
                    row.getString("comes"),
                    row.getString("hinders"),
                    row.getInt("percent"))));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("project_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        ProjectStatus.valueOf(row.getString("status")),
        Stage.valueOf(row.getString("stage")),
        new Charter(
            row.getString("title"),
            row.getString("aim"),
            row.getString("beneficiaries"),
            row.getString("partners"),
            row.getString("plan"),
            row.getString("budget"),
            row.getString("evidence")),
        row.getString("lead_name"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getInt("percent"),
        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
        row.getBoolean("below"),
        new ProjectClocks(
            Projects.due(row, "decision_due_at", false),
            Projects.due(row, "lead_due_at", false),
            Projects.due(row, "report_due_at", row.getBoolean("report_provisional")),
            Projects.due(row, "inspection_due_at", row.getBoolean("inspection_provisional")),
            Projects.due(row, "rectification_due_at", row.getBoolean("rectification_provisional"))),
        row.getTimestamp("rectified_at") != null,
        row.getTimestamp("due_at").toInstant());
  }

  /** A project with its plan. */
  record Planned(Row row, List<Milestone> milestones) {}

  /** What only those see who work on it. */
  record Kept(Lead lead, List<ProjectFile.Paper> papers) {}

  /** A project as it is kept, before its light is known. */
  record Row(
      UUID id,
      ShortNumber number,
      ProjectStatus status,
      Stage stage,
      Charter charter,
      String lead,
      Instant proposedAt,
      int percent,
      Optional<LocalDate> nextOn,
      boolean below,
      ProjectClocks clocks,
      boolean rechecks,
      Instant dueAt) {

    ProjectView view(LightRule rule, Instant now) {
      return new ProjectView(
          id,
          number,
          status,
          stage,
          charter.title(),
          lead,
          proposedAt,
          percent,
          due(),
          lit(rule, now),
          clocks.rectification().isPresent() && !rechecks);
    }

    private Due due() {
      return clocks.first().orElse(new Due(dueAt, false));
    }

    private Lit lit(LightRule rule, Instant now) {
      return rule.of(new LightRule.Facts(status, !lead.isEmpty(), clocks, nextOn, below), now);
    }
  }
}
