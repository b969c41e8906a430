package org.linli.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
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
        p.rectification_provisional, p.rectified_at, p.decided_at, p.acceptance_due_at,
        p.acceptance_provisional, p.use_due_at, p.unused_due_at, p.rounds, p.failed_at,
        p.accepted_at, p.keeper, p.upkeep, p.uses,
      """
          + Projects.WATCHED;

  private static final String PUBLIC =
      COLUMNS + " from projects.v_public_project p where p.community_id = :community";

  private static final String PLAN =
      """
      , (select json_agg(json_build_object('position', m.position, 'title', m.title,
            'weight', m.weight, 'dueOn', m.due_on, 'after', m.after, 'doneOn', m.done_on)
            order by m.position)
          from projects.v_public_milestone m
          where m.community_id = p.community_id and m.project_id = p.project_id) as milestones,
        (select json_agg(json_build_object('number', json_build_object('year', n.year,
            'sequence', n.sequence), 'status', n.status, 'title', n.summary,
            'affected', n.affected) order by n.year, n.sequence)
          from projects.v_public_project_need a
          join needs.v_public_need n
            on n.community_id = a.community_id and n.need_id = a.need_id
          where a.community_id = p.community_id and a.project_id = p.project_id) as needs
      """;

  private static final String PAPERS =
      """
      , p.lead_account, p.lead_unit,
        (select json_agg(json_build_object('sha256', d.sha256, 'name', d.name,
            'addedAt', d.added_at) order by d.added_at desc, d.sha256)
          from projects.document d
          where d.community_id = p.community_id and d.project_id = p.project_id) as papers
      """;

  private static final String NUMBERED =
      " p where p.community_id = :community and p.year = :year and p.sequence = :sequence";

  private static final String ALL =
      COLUMNS + " from projects.project p where p.community_id = :community and p.ended_at is null";

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

  Optional<Planned> find(long communityId, ShortNumber number) {
    return numbered(communityId, number, COLUMNS + PLAN + " from projects.v_public_project")
        .query((row, index) -> planned(row))
        .optional();
  }

  /** One by its id, without its plan. */
  Optional<Row> published(long communityId, UUID project) {
    return in(communityId, PUBLIC + " and p.project_id = :project")
        .param("project", project)
        .query((row, index) -> row(row))
        .optional();
  }

  /** The same for whoever works on it. */
  Optional<Kept> kept(long communityId, ShortNumber number) {
    return numbered(communityId, number, COLUMNS + PLAN + PAPERS + " from projects.project")
        .query(
            (row, index) ->
                new Kept(planned(row), lead(row), all(row, "papers", ProjectFile.Paper[].class)))
        .optional();
  }

  /** All that go on, due first. */
  List<Row> open(long communityId) {
    return in(communityId, ALL + DUE_FIRST).query((row, index) -> row(row)).list();
  }

  /** The same of several communities. */
  Map<Long, List<Row>> openIn(Collection<Long> communities) {
    return jdbc
        .sql(
            COLUMNS
                + """
                , p.community_id from projects.v_public_project p
                where p.community_id = any (cast(:communities as bigint[])) and p.ended_at is null
                order by p.due_at, p.project_id
                """)
        .param("communities", communities.toArray(Long[]::new))
        .query((row, index) -> Map.entry(row.getLong("community_id"), row(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What was proposed in a year and agreed to, at most a thousand. */
  List<OfYear> ofYear(long communityId, int year) {
    return in(
            communityId,
            """
            select year || '-' || lpad(sequence::text, 6, '0') || ' ' || title as label,
              lead_unit is not null as by_unit
            from projects.project
            where community_id = :community and year = :year
              and status not in ('PROPOSED', 'WITHDRAWN')
            order by sequence limit 1000
            """)
        .param("year", year)
        .query(OfYear.class)
        .list();
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

  /**
   * People are asked whether they accept it, or it is looked at whether it is used until a moment,
   * or it is not used; of others than this account.
   */
  List<Row> toFollow(Actor actor, Instant until) {
    return in(
            actor.communityId(),
            ALL
                + """
                 and (p.status = 'ACCEPTING'
                  or p.status = 'KEEPING' and (p.unused_due_at is not null or p.use_due_at <= :until))
                  and p.lead_account is distinct from :account
                """
                + DUE_FIRST)
        .param("until", Timestamp.from(until))
        .param("account", actor.accountId())
        .query((row, index) -> row(row))
        .list();
  }

  /** Of those that were proposed since that day and decided on; days as they are counted here. */
  DecisionDays decisionDays(long communityId, LocalDate since) {
    return in(
            communityId,
            """
            select count(*) as decided, coalesce(percentile_disc(0.5) within group (order by
              (decided_at at time zone 'Asia/Shanghai')::date
                - (proposed_at at time zone 'Asia/Shanghai')::date), 0) as median
            from projects.project
            where community_id = :community and proposed_at >= :since and decided_at is not null
            """)
        .param("since", Timestamp.from(since.atStartOfDay(Dates.ZONE).toInstant()))
        .query((row, index) -> new DecisionDays(row.getInt("median"), row.getInt("decided")))
        .single();
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

  /** Who leads it, of one that is there. */
  Lead lead(long communityId, ShortNumber number) {
    return numbered(
            communityId,
            number,
            "select p.lead_account, p.lead_unit, p.lead_name from projects.project")
        .query((row, index) -> lead(row))
        .single();
  }

  /** Published needs that it answers. */
  List<ShortNumber> needs(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select n.year, n.sequence from projects.project p
            join projects.project_need a
              on a.community_id = p.community_id and a.project_id = p.project_id
            join needs.v_public_need n
              on n.community_id = a.community_id and n.need_id = a.need_id
            where p.community_id = :community and p.year = :year and p.sequence = :sequence
            order by n.year, n.sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .list();
  }

  private static Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        Optional.ofNullable(row.getObject("lead_account", UUID.class)),
        Optional.ofNullable(row.getObject("lead_unit", UUID.class)),
        row.getString("lead_name"));
  }

  private Planned planned(ResultSet row) throws SQLException {
    return new Planned(
        row(row),
        all(row, "milestones", Milestone[].class),
        all(row, "needs", ProjectPage.AnsweredNeed[].class));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : List.of(json.readValue(document, type));
  }

  private JdbcClient.StatementSpec numbered(long communityId, ShortNumber number, String sql) {
    return in(communityId, sql + NUMBERED)
        .param("year", number.year())
        .param("sequence", number.sequence());
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
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
        ProjectRows.clocks(row),
        row.getTimestamp("rectified_at") != null,
        row.getTimestamp("due_at").toInstant(),
        ProjectRows.outcome(row),
        ProjectRows.watched(row));
  }

  /**
   * What may be drawn to be audited.
   *
   * @param label number and title
   * @param byUnit whether a unit leads it
   */
  record OfYear(String label, boolean byUnit) {}

  /** A project with its plan, and the needs that it answers. */
  record Planned(Row row, List<Milestone> milestones, List<ProjectPage.AnsweredNeed> needs) {}

  /**
   * The same with what only those see who work on it.
   *
   * @param papers the latest first
   */
  record Kept(Planned project, Lead lead, List<ProjectFile.Paper> papers) {}

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
      Instant dueAt,
      Outcome outcome,
      Watched watched) {

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
          clocks.of(ProjectClock.RECTIFICATION).isPresent() && !rechecks,
          clocks.of(ProjectClock.UNUSED).isPresent(),
          outcome.decidedAt().isPresent(),
          decisionDays(now));
    }

    /** From the proposal to the decision, or until today where there is none yet. */
    private int decisionDays(Instant now) {
      var decided = outcome.decidedAt().orElse(now);
      return (int) ChronoUnit.DAYS.between(Dates.day(proposedAt), Dates.day(decided));
    }

    private Due due() {
      return clocks.first().orElse(new Due(dueAt, false));
    }

    private Lit lit(LightRule rule, Instant now) {
      return rule.of(
          new LightRule.Facts(status, !lead.isEmpty(), clocks, nextOn, below, watched), now);
    }
  }
}
