package org.linli.projects;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps projects. Whoever changes one holds its row until the end of the transaction, so that of
 * two who act at once the second sees what the first did.
 */
@Repository
class Projects {

  private static final String SELECT =
      """
      select project_id, year, sequence, status, stage, title, aim, beneficiaries, partners, plan,
        budget, evidence, lead_account, lead_unit, lead_name, below, proposed_by, proposed_at,
        decision_due_at, lead_due_at, report_due_at, inspection_due_at, report_provisional,
        inspection_provisional, rectification_due_at, rectification_provisional, rectified_at,
        ended_at, rule_version, decided_at, acceptance_due_at, acceptance_provisional, use_due_at,
        unused_due_at, rounds, failed_at, accepted_at, keeper, upkeep, uses
      from projects.project
      where community_id = :community
      """;

  /** What was found at a project {@code p} and is open, and what is excused there. */
  static final String WATCHED =
      """
        (select min(f.due_at) from projects.v_public_finding f
          where f.community_id = p.community_id and f.project_id = p.project_id
            and f.status <> 'CLOSED' and f.severity = 'MAJOR') as major_due_at,
        (select min(f.due_at) from projects.v_public_finding f
          where f.community_id = p.community_id and f.project_id = p.project_id
            and f.status <> 'CLOSED') as finding_due_at,
        (select array_agg(concat_ws(' ', e.late, floor(extract(epoch from e.late_since) * 1000),
            e.excused_until))
          from projects.v_public_excuse e
          where e.community_id = p.community_id and e.project_id = p.project_id
            and e.status = 'GRANTED') as excused
      """;

  private final JdbcClient jdbc;

  Projects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a year; the row of the counter lets one wait for the other. */
  ShortNumber number(long communityId, int year) {
    return jdbc.sql(
            """
            insert into projects.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(long communityId, Project project) {
    var origin = project.origin();
    written(
            communityId,
            project,
            """
            insert into projects.project (community_id, project_id, year, sequence, status, stage,
              title, aim, beneficiaries, partners, plan, budget, evidence, lead_account, lead_unit,
              lead_name, percent, next_on, below, proposed_by, proposed_at, decision_due_at,
              lead_due_at, report_due_at, inspection_due_at, due_at, report_provisional,
              inspection_provisional, rectification_due_at, rectification_provisional, rectified_at,
              ended_at, rule_version, decided_at, acceptance_due_at, acceptance_provisional,
              use_due_at, unused_due_at, rounds, failed_at, accepted_at, keeper, upkeep, uses)
            values (:community, :id, :year, :sequence, :status, :stage, :title, :aim,
              :beneficiaries, :partners, :plan, :budget, :evidence, :account, :unit, :lead,
              :percent, :nextOn, :below, :by, :at, :decisionDue, :leadDue, :reportDue, :inspectionDue,
              :due, :reportProvisional, :inspectionProvisional, :rectificationDue,
              :rectificationProvisional, :rectified, :ended, :rules, :decided, :acceptanceDue,
              :acceptanceProvisional, :useDue, :unusedDue, :rounds, :failed, :accepted, :keeper,
              :upkeep, :uses)
            """)
        .param("year", origin.number().year())
        .param("sequence", origin.number().sequence())
        .param("by", origin.proposedBy())
        .param("at", Timestamp.from(origin.proposedAt()))
        .param("rules", origin.rules())
        .update();
    insertMilestones(communityId, project);
  }

  /** Of a project that is held. */
  void update(long communityId, Project project) {
    written(
            communityId,
            project,
            """
            update projects.project set status = :status, stage = :stage, title = :title, aim = :aim,
              beneficiaries = :beneficiaries, partners = :partners, plan = :plan, budget = :budget,
              evidence = :evidence, lead_account = :account, lead_unit = :unit, lead_name = :lead,
              percent = :percent, next_on = :nextOn, below = :below, decision_due_at = :decisionDue,
              lead_due_at = :leadDue, report_due_at = :reportDue, inspection_due_at = :inspectionDue,
              due_at = :due, report_provisional = :reportProvisional,
              inspection_provisional = :inspectionProvisional,
              rectification_due_at = :rectificationDue,
              rectification_provisional = :rectificationProvisional, rectified_at = :rectified,
              ended_at = :ended, decided_at = :decided, acceptance_due_at = :acceptanceDue,
              acceptance_provisional = :acceptanceProvisional, use_due_at = :useDue,
              unused_due_at = :unusedDue, rounds = :rounds, failed_at = :failed,
              accepted_at = :accepted, keeper = :keeper, upkeep = :upkeep, uses = :uses
            where community_id = :community and project_id = :id
            """)
        .update();
  }

  private JdbcClient.StatementSpec written(long communityId, Project project, String sql) {
    var state = project.state();
    var outcome = state.outcome();
    return clocks(jdbc.sql(sql), state.clocks())
        .param("community", communityId)
        .param("id", project.origin().id())
        .param("status", state.status().name())
        .param("stage", state.stage().name())
        .param("title", state.charter().title())
        .param("aim", state.charter().aim())
        .param("beneficiaries", state.charter().beneficiaries())
        .param("partners", state.charter().partners())
        .param("plan", state.charter().plan())
        .param("budget", state.charter().budget())
        .param("evidence", state.charter().evidence())
        .param("account", state.lead().account().orElse(null))
        .param("unit", state.lead().unit().orElse(null))
        .param("lead", state.lead().name())
        .param("percent", project.percent())
        .param("nextOn", project.nextOn().map(Date::valueOf).orElse(null))
        .param("below", state.below())
        .param("due", Timestamp.from(project.dueAt()))
        .param("rectified", ProjectRows.timestamp(state.rectifiedAt()))
        .param("ended", ProjectRows.timestamp(state.endedAt()))
        .param("decided", ProjectRows.timestamp(outcome.decidedAt()))
        .param("rounds", outcome.rounds())
        .param("failed", ProjectRows.timestamp(outcome.failedAt()))
        .param("accepted", ProjectRows.timestamp(outcome.acceptedAt()))
        .param("keeper", outcome.keeper())
        .param("upkeep", outcome.upkeep())
        .param("uses", outcome.uses());
  }

  private static JdbcClient.StatementSpec clocks(
      JdbcClient.StatementSpec statement, ProjectClocks clocks) {
    for (var each : ProjectClock.values()) {
      var due = clocks.of(each);
      statement
          .param(each.code() + "Due", ProjectRows.timestamp(due.map(Due::at)))
          .param(each.code() + "Provisional", due.map(Due::provisional).orElse(false));
    }
    return statement;
  }

  private void insertMilestones(long communityId, Project project) {
    for (var each : project.milestones()) {
      jdbc.sql(
              """
              insert into projects.milestone
                (community_id, project_id, position, title, weight, due_on, after, done_on)
              values (:community, :project, :position, :title, :weight, :due,
                cast(:after as int[]), :done)
              """)
          .param("community", communityId)
          .param("project", project.origin().id())
          .param("position", each.position())
          .param("title", each.title())
          .param("weight", each.weight())
          .param("due", Date.valueOf(each.dueOn()))
          .param("after", each.after().stream().map(String::valueOf).toArray(String[]::new))
          .param("done", each.doneOn().map(Date::valueOf).orElse(null))
          .update();
    }
  }

  /** Of a project that is held: its plan as it is now. */
  void replan(long communityId, Project project) {
    of(
            communityId,
            project.origin().id(),
            "delete from projects.milestone where community_id = :community and project_id = :id")
        .update();
    insertMilestones(communityId, project);
  }

  /** The needs that it answers from now on. */
  void answers(long communityId, UUID project, Collection<UUID> needs) {
    of(
            communityId,
            project,
            "delete from projects.project_need where community_id = :community and project_id = :id")
        .update();
    of(
            communityId,
            project,
            """
            insert into projects.project_need (community_id, project_id, need_id)
            select :community, :id, need from unnest(cast(:needs as uuid[])) as given (need)
            """)
        .param("needs", needs.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  List<UUID> needs(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select need_id from projects.project_need
            where community_id = :community and project_id = :id order by need_id
            """)
        .query(UUID.class)
        .list();
  }

  /** Holds a project until the end of the transaction. */
  Optional<Project> hold(long communityId, ShortNumber number) {
    return jdbc.sql(SELECT + " and year = :year and sequence = :sequence for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> ProjectRows.kept(row))
        .optional()
        .map(it -> whole(communityId, it));
  }

  /** The same by its id. */
  Optional<Project> hold(long communityId, UUID id) {
    return of(communityId, id, SELECT + " and project_id = :id for update")
        .query((row, index) -> ProjectRows.kept(row))
        .optional()
        .map(it -> whole(communityId, it));
  }

  /** Read when its row is held, so that what others did before is seen. */
  private Project whole(long communityId, ProjectRows.Kept kept) {
    var id = kept.origin().id();
    return new Project(
        kept.origin(), kept.state(), milestones(communityId, id), watched(communityId, id));
  }

  /** What is open and what is excused now. */
  Watched watched(long communityId, UUID project) {
    return of(
            communityId,
            project,
            "select "
                + WATCHED
                + " from projects.project p where p.community_id = :community and p.project_id = :id")
        .query((row, index) -> ProjectRows.watched(row))
        .single();
  }

  /** In the order in which it was recorded; the row of the project is held. */
  void handOver(long communityId, UUID project, HandOver handed) {
    of(
            communityId,
            project,
            """
            insert into projects.handover
              (community_id, project_id, position, what, to_whom, handed_on)
            select :community, :id, coalesce(max(position), 0) + 1, :what, :whom, :day
            from projects.handover where community_id = :community and project_id = :id
            """)
        .param("what", handed.what())
        .param("whom", handed.toWhom())
        .param("day", Date.valueOf(handed.day()))
        .update();
  }

  /** Whether another one was begun in place of one that failed. */
  boolean reformed(long communityId, UUID failed) {
    return of(
                communityId,
                failed,
                """
            select count(*) from projects.project
            where community_id = :community and reforms = :id
            """)
            .query(Integer.class)
            .single()
        > 0;
  }

  void reforms(long communityId, UUID project, UUID failed) {
    of(
            communityId,
            project,
            """
            update projects.project set reforms = :failed
            where community_id = :community and project_id = :id
            """)
        .param("failed", failed)
        .update();
  }

  private List<Milestone> milestones(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select position, title, weight, due_on, after, done_on from projects.milestone
            where community_id = :community and project_id = :id order by position
            """)
        .query((row, index) -> ProjectRows.milestone(row))
        .list();
  }

  /** Projects that go on and are led by somebody who is none of these. */
  List<UUID> ledByOthers(long communityId, Collection<UUID> accounts) {
    return jdbc.sql(
            """
            select project_id from projects.project
            where community_id = :community and ended_at is null and lead_account is not null
              and lead_account <> all (cast(:accounts as uuid[]))
            order by project_id
            """)
        .param("community", communityId)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID project, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("id", project);
  }
}
