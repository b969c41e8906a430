package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of years beside the band of the rule, and agreements with their terms (FUND-11, FUND-12).
 */
@Service
@Transactional
public class TermsManagement {

  private final JdbcClient jdbc;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  TermsManagement(JdbcClient jdbc, Rules rules, CommunityDirectory communities, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** All that is public of them: the latest twenty of each. */
  @Transactional(readOnly = true)
  public TermsView terms(Scope scope) {
    return new TermsView(plans(scope.communityId()), agreements(scope.communityId()));
  }

  /**
   * Says what a year's activities may cost; said again, it is changed.
   *
   * @throws Invalid if it is outside the band and nobody says why, with the band
   */
  public void plan(Actor actor, PlanYear command) {
    actor.require(FundPermission.MANAGE);
    var rule =
        rules.inForce("funds/activities", communities.byId(actor.communityId()).code(), today());
    var band =
        rule.records("bands").stream()
            .filter(it -> command.households() <= number(it, "upto"))
            .findFirst()
            .orElseThrow();
    var least = number(band, "least") * 100;
    var most = number(band, "most") * 100;
    var inside = command.fen() >= least && command.fen() <= most;
    if (!inside && command.planNote().isEmpty()) {
      throw Invalid.field(
          "planNote", FundError.OUTSIDE_BAND, Unit.YUAN.text(least), Unit.YUAN.text(most));
    }
    jdbc.sql(
            """
            insert into funds.year_plan (community_id, year, households, planned_fen, least_fen,
              most_fen, note, planned_by, planned_on, rule_version)
            values (:community, :year, :households, :planned, :least, :most, :note, :by, :on, :rule)
            on conflict (community_id, year) do update set households = :households,
              planned_fen = :planned, least_fen = :least, most_fen = :most, note = :note,
              planned_by = :by, planned_on = :on, rule_version = :rule
            """)
        .param("community", actor.communityId())
        .param("year", command.year())
        .param("households", command.households())
        .param("planned", command.fen())
        .param("least", least)
        .param("most", most)
        .param("note", command.planNote())
        .param("by", actor.accountId())
        .param("on", today())
        .param("rule", rule.version())
        .update();
  }

  private static long number(Map<String, Object> band, String name) {
    return Long.parseLong(String.valueOf(band.get(name)));
  }

  /** Records an agreement; nothing of it is changed afterwards. */
  public void agree(Actor actor, MakeAgreement command) {
    actor.require(FundPermission.MANAGE);
    jdbc.sql(
            """
            insert into funds.agreement (community_id, agreement_id, kind, title, partner, fen,
              from_day, until_day, terms, in_return, recorded_by, recorded_on)
            values (:community, :id, :kind, :title, :partner, :fen, :from, :until, :terms,
              :inReturn, :by, :on)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("kind", command.agreementKind())
        .param("title", command.agreementTitle())
        .param("partner", command.withUnit())
        .param("fen", command.fen())
        .param("from", LocalDate.parse(command.agreedFrom()))
        .param("until", LocalDate.parse(command.agreedUntil()))
        .param("terms", command.agreedTerms())
        .param("inReturn", command.inReturn())
        .param("by", actor.accountId())
        .param("on", today())
        .update();
  }

  private List<TermsView.Plan> plans(long community) {
    return jdbc.sql(
            """
            select year, households, planned_fen, least_fen, most_fen, note, rule_version
            from funds.year_plan where community_id = :community and published
            order by year desc limit 20
            """)
        .param("community", community)
        .query(
            (row, index) ->
                new TermsView.Plan(
                    row.getInt("year"),
                    row.getInt("households"),
                    row.getLong("planned_fen"),
                    row.getLong("least_fen"),
                    row.getLong("most_fen"),
                    row.getString("note"),
                    row.getString("rule_version")))
        .list();
  }

  private List<TermsView.Agreement> agreements(long community) {
    return jdbc.sql(
            """
            select agreement_id, kind, title, partner, fen, from_day, until_day, terms, in_return
            from funds.agreement where community_id = :community and published
            order by from_day desc, agreement_id desc limit 20
            """)
        .param("community", community)
        .query(
            (row, index) ->
                new TermsView.Agreement(
                    row.getObject("agreement_id", UUID.class),
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("partner"),
                    row.getLong("fen"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class),
                    row.getString("terms"),
                    row.getString("in_return")))
        .list();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
