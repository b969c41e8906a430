package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who sells to the community, how much of all, and with which papers (FUND-13, FUND-14). */
@Service
@Transactional(readOnly = true)
public class SupplierReading {

  private final SpendingRules rules;
  private final OrganizationManagement organizations;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  SupplierReading(
      SpendingRules rules,
      OrganizationManagement organizations,
      JdbcClient jdbc,
      JsonMapper json,
      Clock clock) {
    this.rules = rules;
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Those who sold or have shown a paper, the largest first. */
  public Suppliers all(Actor actor) {
    actor.require(SpendingPermission.READ);
    var rule = rules.dominance(actor.communityId());
    var units = organizations.choices(actor);
    var names =
        units.stream().collect(Collectors.toMap(OrganizationView::id, OrganizationView::name));
    return new Suppliers(
        lines(actor, rule.days(), names),
        units,
        rules.licences(actor.communityId()),
        rule.days(),
        rule.percent());
  }

  private List<SupplierLine> lines(Actor actor, int days, Map<UUID, String> names) {
    return jdbc.sql(
            """
            with sold as (
              select supplier_id, count(*) as purchases, sum(amount_fen) as fen
              from spending.purchase
              where community_id = :community and status in ('APPROVED', 'PAID')
                and decided_at > :since
              group by supplier_id),
            shown as (
              select supplier_id, json_agg(json_build_object('kind', kind, 'number', number,
                  'until', valid_until) order by kind) as papers
              from spending.licence where community_id = :community group by supplier_id)
            select coalesce(s.supplier_id, l.supplier_id) as id, coalesce(s.purchases, 0) as purchases,
              coalesce(s.fen, 0) as fen,
              coalesce(s.fen * 100 / nullif((select sum(fen) from sold), 0), 0) as percent, l.papers
            from sold s full join shown l on l.supplier_id = s.supplier_id
            order by coalesce(s.fen, 0) desc, id limit 100
            """)
        .param("community", actor.communityId())
        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
        .query(
            (row, index) -> {
              var id = Objects.requireNonNull(row.getObject("id", UUID.class));
              var papers = row.getString("papers");
              return new SupplierLine(
                  id,
                  names.getOrDefault(id, ""),
                  row.getInt("purchases"),
                  row.getLong("fen"),
                  row.getInt("percent"),
                  papers == null
                      ? List.of()
                      : Arrays.asList(json.readValue(papers, SupplierLine.Paper[].class)));
            })
        .list();
  }

  /**
   * Who sells, and who could.
   *
   * @param units of the register
   * @param days that shares are taken over
   * @param percent from which a share has to be explained
   */
  public record Suppliers(
      List<SupplierLine> lines,
      List<OrganizationView> units,
      List<LicenceKind> kinds,
      int days,
      int percent) {

    /** What a paper is called. */
    public String name(String kind) {
      return kinds.stream()
          .filter(it -> it.id().equals(kind))
          .findFirst()
          .map(LicenceKind::name)
          .orElse(kind);
    }
  }
}
