package org.linli.juries;

import java.time.Clock;
import java.util.List;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code juries/terms} in force says. */
@Component
class JuryRules {

  private static final int WHOLE = 100;

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  JuryRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Days in which who was drawn replies. */
  int replyDays(long community) {
    return rule(community).number("reply_days");
  }

  /** How many members a jury of so many seats needs, rounded up. */
  int leastMembers(long community, int seats) {
    return (seats * rule(community).number("least_percent") + WHOLE - 1) / WHOLE;
  }

  /** Until whoever asked answers. */
  Term answer(long community) {
    return Term.workingDays(rule(community).number("answer_working_days"));
  }

  /** What a draw of the register proposes. */
  Panel panel(long community) {
    var rule = rule(community);
    return new Panel(
        rule.number("seats"),
        rule.number("alternates"),
        rule.texts("ages").stream().map(Integer::valueOf).toList());
  }

  private Rule rule(long community) {
    return rules.inForce(
        "juries/terms", communities.byId(community).code(), Dates.day(clock.instant()));
  }

  /**
   * How a jury is drawn.
   *
   * @param ages at which a group begins, ascending
   */
  record Panel(int seats, int alternates, List<Integer> ages) {}
}
