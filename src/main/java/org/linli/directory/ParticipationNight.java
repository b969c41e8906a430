package org.linli.directory;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Counts once a night how many units take part, community by community: a year begins, registers
 * come in by files.
 */
@Component
class ParticipationNight implements NightlyJob {

  private final OpenCommunities communities;
  private final Participations participations;
  private final EachCommunity each;
  private final Clock clock;

  ParticipationNight(
      OpenCommunities communities, Participations participations, EachCommunity each, Clock clock) {
    this.communities = communities;
    this.participations = participations;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "directory.participation-night";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 40);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::count);
  }

  private void count(long community) {
    var now = clock.instant();
    participations.recount(community, Dates.day(now).getYear(), now);
  }
}
