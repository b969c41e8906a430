package org.linli.dispatch;

import java.time.Clock;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules {@code dispatch/clocks} and {@code dispatch/rates} say of a street. */
@Component
class DispatchRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  DispatchRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Working days that a whistle usually has. */
  int usualDays(long area) {
    return clocks(area).number("usual_days");
  }

  /** Working days that a whistle has at most. */
  int mostDays(long area) {
    return clocks(area).number("most_days");
  }

  /** Working days for what was found not done. */
  int againDays(long area) {
    return clocks(area).number("again_days");
  }

  /** After so many calls that nobody took the raiser is not waited for. */
  int tries(long area) {
    return clocks(area).number("tries");
  }

  /** How long something that waits may take; completion is told by the whistle itself. */
  Term term(long area, Wait.Kind kind) {
    return switch (kind) {
      case CHECK_IN -> Term.hours(clocks(area).number("check_in_hours"));
      case TAKE_OVER -> Term.hours(clocks(area).number("take_over_hours"));
      case REVIEW -> Term.workingDays(clocks(area).number("review_days"));
      case NAMING -> Term.workingDays(clocks(area).number("naming_days"));
      case CONFIRMATION -> Term.workingDays(clocks(area).number("confirmation_days"));
      case CALL_BACK -> Term.workingDays(clocks(area).number("call_back_days"));
      case COMPLETION -> Term.workingDays(usualDays(area));
    };
  }

  /** How the three rates are weighed, in per cent, and of how many they are shown at least. */
  Weights weights(long area) {
    var rates = rule("dispatch/rates", area);
    return new Weights(
        rates.number("response_percent"),
        rates.number("resolution_percent"),
        rates.number("satisfaction_percent"),
        rates.number("least"),
        rates.version());
  }

  /** The code by which rules of a street are chosen. */
  String code(long area) {
    return communities.place(area).map(Community::code).orElse("");
  }

  private Rule clocks(long area) {
    return rule("dispatch/clocks", area);
  }

  private Rule rule(String id, long area) {
    return rules.inForce(id, code(area), Dates.day(clock.instant()));
  }

  /**
   * What the rule says of the rates.
   *
   * @param least of fewer a rate is not shown
   */
  record Weights(int response, int resolution, int satisfaction, int least, String version) {}
}
