package org.linli.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.needs.NeedProgress;
import org.linli.platform.EachCommunity;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Puts needs back on the list whose unit let the promised day pass by as many days as the rule
 * {@code matching/claims} says (MATCH-2). One node does it; run again it finds nothing, because
 * what has lapsed is not open any more, and the need's row is held while it is looked at.
 */
@Component
class ClaimNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Claims claims;
  private final NeedProgress needs;
  private final MatchRules rules;
  private final EachCommunity each;
  private final Messages chinese;
  private final Clock clock;

  ClaimNight(
      CommunityDirectory communities,
      Claims claims,
      NeedProgress needs,
      MatchRules rules,
      EachCommunity each,
      Languages languages,
      Clock clock) {
    this.communities = communities;
    this.claims = claims;
    this.needs = needs;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
    chinese = languages.chinese();
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
    var reason = chinese.text("matching.lapsed.overdue", days);
    for (var need : claims.open(community, before)) {
      if (needs.lapsedSince(platform, need, before, reason)) {
        claims.lapse(community, need, Lapse.OVERDUE, now);
      }
    }
  }
}
