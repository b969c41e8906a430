package org.linli.fairs;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code fairs/limits} says. */
@Component
class FairRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  FairRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** How far ahead fairs are scheduled. */
  int daysAhead(Actor actor) {
    return limits(actor).number("days_ahead");
  }

  /** Stalls of one fair. */
  int mostStalls(Actor actor) {
    return limits(actor).number("most_stalls");
  }

  private Rule limits(Actor actor) {
    var code = communities.byId(actor.communityId()).code();
    return rules.inForce("fairs/limits", code, Dates.day(clock.instant()));
  }
}
