package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads audits by lot: what is published for everybody, drafts for those who were drawn (SUP-2).
 */
@Service
@Transactional(readOnly = true)
public class AuditDesk {

  private static final String AUDIT =
      """
      select a.audit_id, a.plan_id, a.year, a.sequence, a.title, a.due_at, a.due_provisional,
        a.published_at, coalesce(r.summary, '') as summary, coalesce(r.problems, 0) as problems,
        (select json_agg(json_build_object('number', i.number, 'signed', i.signed_at is not null)
            order by i.number)
          from supervision.v_public_audit_inspector i
          where i.community_id = a.community_id and i.audit_id = a.audit_id) as inspectors,
        (select json_agg(json_build_object('position', l.position, 'asked', l.asked,
            'grave', l.grave, 'answer', l.answer, 'remark', l.remark, 'finding', l.finding_id)
            order by l.position)
          from supervision.v_public_audit_line l
          where l.community_id = a.community_id and l.audit_id = a.audit_id) as lines
      from supervision.v_public_audit a
      left join supervision.v_public_audit_result r
        on r.community_id = a.community_id and r.audit_id = a.audit_id
      where a.community_id = :community
      """;

  private final Audits audits;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditDesk(Audits audits, JdbcClient jdbc, JsonMapper json) {
    this.audits = audits;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The plans of the last ten years, the newest first, each with its audits. */
  public List<AuditPlanView> plans(Scope scope) {
    var of =
        jdbc.sql(
                AUDIT
                    + """
                     and a.plan_id in (select p.plan_id from supervision.v_public_audit_plan p
                      where p.community_id = :community order by p.planned_at desc limit 10)
                    order by a.year, a.sequence limit 500
                    """)
            .param("community", scope.communityId())
            .query((row, index) -> Map.entry(row.getObject("plan_id", UUID.class), audit(row)))
            .list();
    return jdbc.sql(
            """
            select plan_id, year, draw_id, status, planned_at from supervision.v_public_audit_plan
            where community_id = :community order by planned_at desc limit 10
            """)
        .param("community", scope.communityId())
        .query(
            (row, index) -> {
              var id = row.getObject("plan_id", UUID.class);
              return new AuditPlanView(
                  id,
                  row.getInt("year"),
                  row.getObject("draw_id", UUID.class),
                  row.getString("status"),
                  row.getTimestamp("planned_at").toInstant(),
                  of.stream()
                      .filter(it -> it.getKey().equals(id))
                      .map(Map.Entry::getValue)
                      .toList());
            })
        .list();
  }

  /**
   * One audit as everybody reads it.
   *
   * @throws Refused if there is none
   */
  public ProjectAudit show(Scope scope, UUID id) {
    return jdbc.sql(AUDIT + " and a.audit_id = :audit")
        .param("community", scope.communityId())
        .param("audit", id)
        .query((row, index) -> audit(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The plans, for who makes them. */
  public List<AuditPlanView> desk(Actor actor) {
    actor.require(SupervisionPermission.AUDIT);
    return plans(actor.scope());
  }

  /** What the actor was drawn to look at and is not published, due first. */
  public List<ProjectAudit> own(Actor actor) {
    return jdbc.sql(
            AUDIT
                + """
                 and a.status = 'OPEN' and exists (select from supervision.audit_inspector i
                  where i.community_id = a.community_id and i.audit_id = a.audit_id
                    and i.account_id = :account)
                order by a.due_at, a.audit_id limit 100
                """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .query((row, index) -> audit(row))
        .list();
  }

  /**
   * One with its draft, for those who were drawn for it.
   *
   * @throws Refused for everybody else
   */
  public AuditWork work(Actor actor, UUID id) {
    var shown = show(actor.scope(), id);
    return jdbc.sql(
            """
            select a.summary, i.signed_at is not null as signed
            from supervision.audit_inspector i
            join supervision.audit a on a.community_id = i.community_id and a.audit_id = i.audit_id
            where i.community_id = :community and i.audit_id = :audit and i.account_id = :account
            """)
        .param("community", actor.communityId())
        .param("audit", id)
        .param("account", actor.accountId())
        .query(
            (row, index) ->
                new AuditWork(
                    shown,
                    audits.lines(actor.communityId(), id),
                    row.getString("summary"),
                    row.getBoolean("signed")))
        .optional()
        .orElseThrow(() -> new Refused(SupervisionError.NOT_THE_INSPECTOR));
  }

  private ProjectAudit audit(ResultSet row) throws SQLException {
    return new ProjectAudit(
        row.getObject("audit_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("title"),
        new Due(row.getTimestamp("due_at").toInstant(), row.getBoolean("due_provisional")),
        CodeRows.instant(row, "published_at"),
        row.getString("summary"),
        row.getInt("problems"),
        all(row, "inspectors", ProjectAudit.Inspector[].class),
        all(row, "lines", ProjectAudit.Line[].class));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    return Optional.ofNullable(row.getString(column))
        .map(it -> List.of(json.readValue(it, type)))
        .orElse(List.of());
  }
}
