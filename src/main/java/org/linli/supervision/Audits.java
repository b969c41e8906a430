package org.linli.supervision;

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
import org.linli.projects.AuditReading.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans of audits and what was found by them. */
@Repository
class Audits {

  private final JdbcClient jdbc;

  Audits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a plan unless the year has one: the unique index guards it, two at once as well.
   *
   * @return whether it is kept
   */
  boolean plan(Actor actor, Planned plan, Instant now) {
    return jdbc.sql(
                """
                insert into supervision.audit_plan (community_id, plan_id, year, draw_id, status,
                  inspectors, rule_version, planned_by, planned_at)
                values (:community, :plan, :year, :draw, 'DRAWING', :inspectors, :rule, :by, :now)
                on conflict (community_id, year) where status <> 'VOID' do nothing
                """)
            .param("community", actor.communityId())
            .param("plan", plan.id())
            .param("year", plan.year())
            .param("draw", plan.draw())
            .param("inspectors", plan.inspectors())
            .param("rule", plan.rule())
            .param("by", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** A plan, held until the end of the transaction. */
  Optional<Held> hold(long community, UUID plan) {
    return jdbc.sql(
            """
            select plan_id, year, draw_id, status, inspectors from supervision.audit_plan
            where community_id = :community and plan_id = :plan for update
            """)
        .param("community", community)
        .param("plan", plan)
        .query(
            (row, index) ->
                new Held(
                    row.getObject("plan_id", UUID.class),
                    row.getInt("year"),
                    row.getObject("draw_id", UUID.class),
                    row.getString("status"),
                    row.getInt("inspectors")))
        .optional();
  }

  void move(long community, UUID plan, String status) {
    jdbc.sql(
            """
            update supervision.audit_plan set status = :status
            where community_id = :community and plan_id = :plan
            """)
        .param("status", status)
        .param("community", community)
        .param("plan", plan)
        .update();
  }

  void open(long community, UUID plan, UUID audit, Audited project, Due due, Instant now) {
    jdbc.sql(
            """
            insert into supervision.audit (community_id, audit_id, plan_id, project_id, year,
              sequence, title, status, opened_at, due_at, due_provisional)
            values (:community, :audit, :plan, :project, :year, :sequence, :title, 'OPEN', :now,
              :due, :provisional)
            """)
        .param("community", community)
        .param("audit", audit)
        .param("plan", plan)
        .param("project", project.id())
        .param("year", project.number().year())
        .param("sequence", project.number().sequence())
        .param("title", project.title())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .update();
  }

  void inspector(long community, UUID audit, Assignment.Drawn drawn) {
    jdbc.sql(
            """
            insert into supervision.audit_inspector (community_id, audit_id, number, account_id)
            values (:community, :audit, :number, :account)
            """)
        .param("community", community)
        .param("audit", audit)
        .param("number", drawn.number())
        .param("account", drawn.account())
        .update();
  }

  void line(long community, UUID audit, int position, Checklist.Line line) {
    jdbc.sql(
            """
            insert into supervision.audit_line (community_id, audit_id, position, asked, grave,
              answer, remark)
            values (:community, :audit, :position, :asked, :grave, '', '')
            """)
        .param("community", community)
        .param("audit", audit)
        .param("position", position)
        .param("asked", line.asked())
        .param("grave", line.grave())
        .update();
  }

  /** One audit, held until the end of the transaction. */
  Optional<Kept> holdAudit(Actor actor, UUID audit) {
    return jdbc.sql(
            """
            select a.project_id, a.year, a.sequence, a.status, a.summary,
              exists (select from supervision.audit_inspector i
                where i.community_id = a.community_id and i.audit_id = a.audit_id
                  and i.account_id = :account) as inspects
            from supervision.audit a
            where a.community_id = :community and a.audit_id = :audit for update of a
            """)
        .param("account", actor.accountId())
        .param("community", actor.communityId())
        .param("audit", audit)
        .query(
            (row, index) ->
                new Kept(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("status"),
                    row.getString("summary"),
                    row.getBoolean("inspects")))
        .optional();
  }

  /** What was written counts anew: whoever signed something else has not signed this. */
  void answer(long community, UUID audit, AnswerAudit answers) {
    for (var position = 1; position <= answers.lines().size(); position++) {
      var line = answers.lines().get(position - 1);
      jdbc.sql(
              """
              update supervision.audit_line set answer = :answer, remark = :remark
              where community_id = :community and audit_id = :audit and position = :position
              """)
          .param("answer", line.answer())
          .param("remark", line.remark())
          .param("community", community)
          .param("audit", audit)
          .param("position", position)
          .update();
    }
    jdbc.sql(
            """
            update supervision.audit set summary = :summary
            where community_id = :community and audit_id = :audit
            """)
        .param("summary", answers.summary())
        .param("community", community)
        .param("audit", audit)
        .update();
    jdbc.sql(
            """
            update supervision.audit_inspector set signed_at = null
            where community_id = :community and audit_id = :audit
            """)
        .param("community", community)
        .param("audit", audit)
        .update();
  }

  void sign(Actor actor, UUID audit, Instant now) {
    jdbc.sql(
            """
            update supervision.audit_inspector set signed_at = :now
            where community_id = :community and audit_id = :audit and account_id = :account
            """)
        .param("now", Timestamp.from(now))
        .param("community", actor.communityId())
        .param("audit", audit)
        .param("account", actor.accountId())
        .update();
  }

  boolean allSigned(long community, UUID audit) {
    return jdbc.sql(
            """
            select not exists (select from supervision.audit_inspector
              where community_id = :community and audit_id = :audit and signed_at is null)
            """)
        .param("community", community)
        .param("audit", audit)
        .query(Boolean.class)
        .single();
  }

  List<ProjectAudit.Line> lines(long community, UUID audit) {
    return jdbc.sql(
            """
            select position, asked, grave, answer, remark, finding_id from supervision.audit_line
            where community_id = :community and audit_id = :audit order by position
            """)
        .param("community", community)
        .param("audit", audit)
        .query((row, index) -> line(row))
        .list();
  }

  static ProjectAudit.Line line(ResultSet row) throws SQLException {
    return new ProjectAudit.Line(
        row.getInt("position"),
        row.getString("asked"),
        row.getBoolean("grave"),
        row.getString("answer"),
        row.getString("remark"),
        row.getObject("finding_id", UUID.class));
  }

  void found(long community, UUID audit, int position, UUID finding) {
    jdbc.sql(
            """
            update supervision.audit_line set finding_id = :finding
            where community_id = :community and audit_id = :audit and position = :position
            """)
        .param("finding", finding)
        .param("community", community)
        .param("audit", audit)
        .param("position", position)
        .update();
  }

  void publish(long community, UUID audit, String summary, int problems, Instant now) {
    jdbc.sql(
            """
            update supervision.audit set status = 'PUBLISHED', published_at = :now
            where community_id = :community and audit_id = :audit
            """)
        .param("now", Timestamp.from(now))
        .param("community", community)
        .param("audit", audit)
        .update();
    jdbc.sql(
            """
            update supervision.audit_line set published = true
            where community_id = :community and audit_id = :audit
            """)
        .param("community", community)
        .param("audit", audit)
        .update();
    jdbc.sql(
            """
            insert into supervision.audit_result (community_id, audit_id, summary, problems)
            values (:community, :audit, :summary, :problems)
            """)
        .param("community", community)
        .param("audit", audit)
        .param("summary", summary)
        .param("problems", problems)
        .update();
  }

  /** A notice of holidays moved the day until which it is published. */
  void due(long community, UUID audit, Due due) {
    jdbc.sql(
            """
            update supervision.audit set due_at = :due, due_provisional = :provisional
            where community_id = :community and audit_id = :audit and status = 'OPEN'
            """)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .param("community", community)
        .param("audit", audit)
        .update();
  }

  /**
   * A plan to keep.
   *
   * @param inspectors of each project
   * @param rule its version
   */
  record Planned(UUID id, int year, UUID draw, int inspectors, String rule) {}

  /** A plan that is held. */
  record Held(UUID id, int year, UUID draw, String status, int inspectors) {}

  /**
   * An audit that is held.
   *
   * @param number of the project
   * @param inspects whether the actor was drawn for it
   */
  record Kept(ShortNumber number, String status, String summary, boolean inspects) {}
}
