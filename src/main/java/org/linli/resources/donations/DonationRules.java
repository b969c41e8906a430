package org.linli.resources.donations;

import java.time.Clock;
import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about donations. */
@Component
class DonationRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  DonationRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Codes of why something may be refused. */
  List<String> reasons(long communityId) {
    var code = communities.byId(communityId).code();
    return rules.inForce("resources/donations", code, Dates.day(clock.instant())).texts("reasons");
  }
}
