package org.linli.resources.donations;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Tells keepers what is due. Run again it finds nothing, because the due day that was told is
 * marked; a night that was missed is made up for.
 */
@Component
class UpkeepNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Upkeeps upkeeps;
  private final DonationNotices notices;
  private final Clock clock;

  UpkeepNight(
      CommunityDirectory communities,
      EachCommunity each,
      Upkeeps upkeeps,
      DonationNotices notices,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.upkeeps = upkeeps;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "resources.upkeep-due";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 30);
  }

  @Override
  public void run() {
    each.run(
        communities.ids(),
        community ->
            upkeeps
                .tell(community, Dates.day(clock.instant()))
                .forEach(due -> notices.due(Actor.system(community), due)));
  }
}
