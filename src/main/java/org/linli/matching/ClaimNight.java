package org.linli.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Puts needs, or the parts of them, back on the list whose holder let the promised day pass by as
 * many days as the rule {@code matching/claims} says (MATCH-2). One node does it; run again it
 * finds nothing, because what has lapsed is not open any more, and the need's row is held while it
 * is looked at.
 */
@Component
class ClaimNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final ClaimEnds claims;
  private final ClaimManagement management;
  private final MatchRules rules;
  private final EachCommunity each;
  private final Clock clock;

  ClaimNight(
      CommunityDirectory communities,
      ClaimEnds claims,
      ClaimManagement management,
      MatchRules rules,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.claims = claims;
    this.management = management;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "matching.claims-lapsed";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 40);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::lapseIn);
  }

  private void lapseIn(long community) {
    var platform = Actor.system(community);
    var now = clock.instant();
    var days = rules.lapseAfterDays(community);
    var before = now.minus(Duration.ofDays(days));
    claims.late(community, before).forEach(late -> management.lapse(platform, late, before, days));
  }
}
