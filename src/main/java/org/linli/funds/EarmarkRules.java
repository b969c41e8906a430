package org.linli.funds;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What of a budget is kept for what nobody foresees: the rule {@code funds/earmarks}. */
@Component
class EarmarkRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  EarmarkRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Of a project's budget, in percent (PROJ-6). */
  int reservePercent(long communityId) {
    return rule(communityId).number("reserve_percent");
  }

  /** Of what came in from a source, in percent. */
  int insurancePercent(long communityId) {
    return rule(communityId).number("insurance_percent");
  }

  private Rule rule(long communityId) {
    var code = communities.byId(communityId).code();
    return rules.inForce("funds/earmarks", code, Dates.day(clock.instant()));
  }

  /** A share of an amount in fen, a half rounded up. */
  static long share(long fen, int percent) {
    return (fen * percent + 50) / 100;
  }
}
