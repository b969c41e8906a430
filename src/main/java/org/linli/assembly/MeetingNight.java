package org.linli.assembly;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Forgets who was invited and who came once nobody can challenge a meeting any more (rule {@code
 * assembly/keeping}); how many came stays.
 */
@Component
class MeetingNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final GuestRows guests;
  private final AssemblyRules rules;
  private final Clock clock;

  MeetingNight(
      CommunityDirectory communities,
      EachCommunity each,
      GuestRows guests,
      AssemblyRules rules,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.guests = guests;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "assembly.names";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::forget);
  }

  private void forget(long community) {
    var days = rules.namesDays(community);
    guests.forget(community, clock.instant().minus(Duration.ofDays(days)));
  }
}
