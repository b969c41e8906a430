package org.linli.funds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.directory.CommunityDirectory;
import org.linli.funds.statements.BankColumns;
import org.linli.funds.statements.BankLayout;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Layouts of banks that the rule {@code funds/banks} knows. */
@Component
class BankRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  BankRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  List<BankLayout> layouts(long communityId) {
    var code = communities.byId(communityId).code();
    return rules.inForce("funds/banks", code, Dates.day(clock.instant())).records("banks").stream()
        .map(BankRules::layout)
        .toList();
  }

  private static BankLayout layout(Map<String, Object> bank) {
    return new BankLayout(
        text(bank, "name"),
        new BankColumns(
            text(bank, "day"),
            text(bank, "amount"),
            text(bank, "direction"),
            text(bank, "out"),
            text(bank, "in"),
            text(bank, "balance"),
            text(bank, "party"),
            text(bank, "purpose"),
            text(bank, "note"),
            text(bank, "serial")));
  }

  private static String text(Map<String, Object> bank, String name) {
    return Objects.toString(bank.get(name), "");
  }
}
