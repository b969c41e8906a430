package org.linli.compensation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.BallotRules;
import org.linli.ballot.counting.Electorate;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Coefficients to begin with, by the rule {@code compensation/floors}, and what ballots demand. */
@Component
class CompensationRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  CompensationRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Where the coefficients come from, for the page. */
  Rule floors(long community) {
    return rule("compensation/floors", community);
  }

  /** What the rule says for these floors. */
  static Weights weights(Rule rule, Collection<Integer> floors) {
    var first = rule.texts("floors").stream().map(Integer::parseInt).toList();
    var more = rule.number("each_more");
    var weights = new TreeMap<Integer, Integer>();
    for (var floor : floors) {
      var above = floor - first.size();
      weights.put(
          floor,
          floor < 1 ? 0 : above <= 0 ? first.get(floor - 1) : first.getLast() + above * more);
    }
    return new Weights(weights);
  }

  /** The matters of Civil Code art. 278. */
  List<BallotRule> ballots(long community) {
    return BallotRules.of(rule("ballot/owners", community)).stream()
        .filter(it -> it.electorate() == Electorate.OWNERS)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Invalid if there is none with that id
   */
  BallotRule ballot(long community, String id) {
    return of(ballots(community), id);
  }

  static BallotRule of(List<BallotRule> ballots, String id) {
    return ballots.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Invalid.field("ballotKind", KernelError.NOT_A_CHOICE));
  }

  private Rule rule(String id, long community) {
    var code = communities.byId(community).code();
    return rules.inForce(id, code, Dates.day(clock.instant()));
  }
}
