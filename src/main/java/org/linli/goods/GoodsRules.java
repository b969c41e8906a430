package org.linli.goods;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code goods/limits} says. */
@Component
class GoodsRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  GoodsRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Days of one loan. The public, who asks too, cannot look up a community. */
  int mostDays(Community community) {
    return limits(community).number("most_days");
  }

  /** How far ahead a loan can begin. */
  int daysAhead(long communityId) {
    return limits(communityId).number("days_ahead");
  }

  /** Loans that a person may have at once. */
  int mostAtOnce(long communityId) {
    return limits(communityId).number("most_at_once");
  }

  /** Days after which it is forgotten whose a loan was. */
  int borrowerDays(long communityId) {
    return limits(communityId).number("borrower_days");
  }

  private Rule limits(long communityId) {
    return limits(communities.byId(communityId));
  }

  private Rule limits(Community community) {
    return rules.inForce("goods/limits", community.code(), Dates.day(clock.instant()));
  }
}
