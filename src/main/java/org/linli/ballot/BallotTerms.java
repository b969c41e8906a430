package org.linli.ballot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.BallotRules;
import org.linli.ballot.counting.Electorate;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about ballots of a community. */
@Component
class BallotTerms {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  BallotTerms(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** By which a ballot can be counted, those of the law first. */
  List<BallotRule> countedBy(long communityId) {
    return BallotRules.FILES.stream()
        .flatMap(file -> BallotRules.of(rule(file, communityId)).stream())
        .toList();
  }

  Optional<BallotRule> countedBy(long communityId, String id) {
    return countedBy(communityId).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Terms of(long communityId) {
    var rule = rule("ballot/terms", communityId);
    return new Terms(
        rule.number("least_age"),
        rule.number("objection_days"),
        rule.number("result_days"),
        rule.number("most_proxies"),
        rule.number("bar_step"),
        rule.number("bar_least"),
        rule.number("small_group"),
        rule.number("opening_days"),
        rule.texts("ages").stream().map(Integer::valueOf).toList(),
        Duration.ofMinutes(rule.number("visit_minutes")));
  }

  /** How long before the opening everybody has to be told. */
  Duration notice(long communityId, Electorate electorate) {
    var name = "notice_days_" + electorate.name().toLowerCase(Locale.ROOT);
    return Duration.ofDays(rule("ballot/terms", communityId).number(name));
  }

  private Rule rule(String id, long communityId) {
    return rules.inForce(id, communities.byId(communityId).code(), Dates.day(clock.instant()));
  }

  /**
   * @param leastAge in years, of persons
   * @param objectionDays usual ones
   * @param resultDays after the close, within which the result is up
   * @param mostProxies whatever a ballot says
   * @param barStep in which turnout is shown while a ballot is open, in per cent
   * @param barLeast on a roll of fewer lines it is not shown at all
   * @param smallGroup results of fewer votes are not broken down
   * @param openingDays after the close, within which a secret ballot is opened or void
   * @param ages at which groups of those who took part begin
   * @param visit how long a vote taken at the door may last
   */
  record Terms(
      int leastAge,
      int objectionDays,
      int resultDays,
      int mostProxies,
      int barStep,
      int barLeast,
      int smallGroup,
      int openingDays,
      List<Integer> ages,
      Duration visit) {}
}
