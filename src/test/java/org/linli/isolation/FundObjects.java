package org.linli.isolation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.FundBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Route;
import org.linli.testing.Town;

/** Funds and what is in them, made for whoever a route is tried with. */
public final class FundObjects {

  /** A file of a bank that the rule knows. */
  static final byte[] BANK =
      (FundBuilder.HEADINGS + "\n2026-09-01,10.00,,10.00,,,,样例来款,样例")
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] UNKNOWN =
      "样例日,样例收,样例付,样例谁\n2026-09-01,10.00,,样例来款".getBytes(StandardCharsets.UTF_8);

  private final Town town;
  private final FundBuilder aFund;
  private final ProjectBuilder aProject;
  private final Map<Long, UUID> funds = new HashMap<>();
  private final Map<Long, UUID> subsidies = new HashMap<>();
  private final Map<Long, Actor> secretaries = new HashMap<>();
  private int year = 2040;

  public FundObjects(Town town, FundBuilder aFund, ProjectBuilder aProject) {
    this.town = town;
    this.aFund = aFund;
    this.aProject = aProject;
  }

  /** The object that a variable of a route names. */
  public UUID of(String variable, Route route, Community community, Actor resident, String mark) {
    var secretary = secretary(community);
    var fund = fund(community, secretary, route.pattern().endsWith("/close"));
    return switch (variable) {
      case "earmark" -> earmark(route, secretary, fund, mark);
      case "bankLine" -> aFund.line(secretary, fund, "120.00", mark, mark);
      case "statement" ->
          aFund.upload(secretary, fund, route.pattern().endsWith("/map") ? UNKNOWN : BANK);
      case "income" -> aFund.income(secretary, fund, "DONATION", "77.00");
      case "campaign" -> aFund.campaign(secretary, fund, "样例互助");
      case "pledge" -> pledge(secretary, fund, resident, mark);
      case "yearSubsidy" ->
          subsidies.computeIfAbsent(community.id(), id -> subsidy(secretary, fund));
      default -> fund;
    };
  }

  private Actor secretary(Community community) {
    return secretaries.computeIfAbsent(
        community.id(), id -> town.actor(community, "community-secretary"));
  }

  private UUID subsidy(Actor secretary, UUID fund) {
    return aFund.subsidy(secretary, fund, "2025");
  }

  private UUID pledge(Actor secretary, UUID fund, Actor resident, String mark) {
    return aFund.pledge(resident, aFund.campaign(secretary, fund, "样例互助"), "120", mark, "UNNAMED");
  }

  private UUID earmark(Route route, Actor secretary, UUID fund, String mark) {
    aFund.income(secretary, fund, "DONATION", "1000.00");
    var path = route.pattern();
    if (path.endsWith("/back") || path.endsWith("/finish")) {
      return aFund.task(secretary, fund, "样例任务", "200");
    }
    return path.endsWith("/draw")
        ? aFund.reserve(
            secretary, fund, aProject.running(secretary, secretary, mark).toString(), "500")
        : aFund.pot(secretary, fund);
  }

  private UUID fund(Community community, Actor secretary, boolean fresh) {
    return fresh
        ? opened(community, secretary)
        : funds.computeIfAbsent(community.id(), id -> opened(community, secretary));
  }

  private UUID opened(Community community, Actor secretary) {
    return aFund.fund(secretary, unit(community), unit(community), "样例资金");
  }

  private UUID unit(Community community) {
    return town.newUnit(community, "样例单位 " + UUID.randomUUID());
  }

  /** What forms of funds need of the community that they are sent to. */
  Map<String, String> fields(Route route, Site own, boolean another) {
    var fields = new HashMap<String, String>();
    var secretary = secretary(own.community());
    if (route.pattern().endsWith("/funds/desk")) {
      fields.put("fundHolder", unit(own.community()).toString());
      fields.put("fundSupervisor", unit(own.community()).toString());
    }
    if (route.pattern().endsWith("/return")) {
      var fund = fund(own.community(), secretary, false);
      fields.put("returnLine", aFund.line(secretary, fund, "-77.00", "样例", "样例").toString());
    }
    if (route.pattern().endsWith("/lines/{bankLine}/pledge")) {
      var fund = fund(own.community(), secretary, false);
      var resident = own.person("resident");
      fields.put("keptPledge", pledge(secretary, fund, resident, "样例").toString());
    }
    if (route.pattern().endsWith("/lines/{bankLine}/subsidy")) {
      var fund = fund(own.community(), secretary, false);
      var of = subsidies.computeIfAbsent(own.community().id(), id -> subsidy(secretary, fund));
      fields.put("ofSubsidy", (another ? UUID.randomUUID() : of).toString());
    }
    if (route.pattern().endsWith("/subsidies")) {
      fields.put("subsidyYear", String.valueOf(year++));
    }
    if (route.pattern().endsWith("/map")) {
      fields.put("layoutName", "样例银行 " + UUID.randomUUID().toString().substring(0, 8));
    }
    fields.put("dueOn", another ? "2026-12-02" : "2026-12-01");
    return fields;
  }
}
