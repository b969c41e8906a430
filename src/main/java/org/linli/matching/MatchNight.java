package org.linli.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Pairs everything every night, so that the morning begins with proposals (MATCH-1). */
@Component
class MatchNight implements NightlyJob {

  /** A year, and what it is compared with. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final CommunityDirectory communities;
  private final CommunityRun run;
  private final MatchRuns runs;
  private final EachCommunity each;
  private final Clock clock;

  MatchNight(
      CommunityDirectory communities,
      CommunityRun run,
      MatchRuns runs,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.run = run;
    this.runs = runs;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "matching.proposals";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 20);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::propose);
  }

  private void propose(long community) {
    run.run(Actor.system(community));
    runs.forget(community, clock.instant().minus(KEPT));
  }
}
