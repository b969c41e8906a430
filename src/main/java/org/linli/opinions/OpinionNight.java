package org.linli.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.JobQueue;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Lets the result of rounds whose last day has passed be drawn, and forgets who answered what some
 * weeks after a result: until then people see their own answers and can take them with them.
 */
@Component
class OpinionNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final OpinionRounds rounds;
  private final OpinionRules rules;
  private final JobQueue queue;
  private final Clock clock;

  OpinionNight(
      CommunityDirectory communities,
      EachCommunity each,
      OpinionRounds rounds,
      OpinionRules rules,
      JobQueue queue,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.rounds = rounds;
    this.rules = rules;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "opinions.ended";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(0, 10);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::run);
  }

  private void run(long community) {
    var now = clock.instant();
    rounds
        .unsettled(community, Dates.day(now))
        .forEach(round -> OpinionMapJob.settle(queue, community, round));
    var days = rules.limits(community).forgetDays();
    rounds.forget(community, now.minus(Duration.ofDays(days)), now);
  }
}
