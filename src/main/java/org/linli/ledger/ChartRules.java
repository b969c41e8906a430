package org.linli.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** The chart of accounts that the rule {@code ledger/chart} says. */
@Component
class ChartRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  ChartRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  Chart of(long communityId) {
    var code = communities.byId(communityId).code();
    var rule = rules.inForce("ledger/chart", code, Dates.day(clock.instant()));
    return new Chart(rule.version(), accounts(rule));
  }

  private static List<OpenAccount> accounts(Rule rule) {
    return rule.records("accounts").stream().map(ChartRules::account).toList();
  }

  private static OpenAccount account(Map<String, Object> line) {
    return new OpenAccount(
        text(line, "code"),
        text(line, "title"),
        Unit.valueOf(text(line, "unit")),
        Side.valueOf(text(line, "side")),
        Boolean.parseBoolean(text(line, "limited")),
        Integer.parseInt(text(line, "stripes")));
  }

  private static String text(Map<String, Object> line, String name) {
    return Objects.requireNonNull(line.get(name), name).toString();
  }

  record Chart(String version, List<OpenAccount> accounts) {}
}
