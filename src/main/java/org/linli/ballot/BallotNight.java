package org.linli.ballot;

import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Looks once a night whether a moment of a ballot was missed, and ends the time for objections. */
@Component
class BallotNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Ballots running;
  private final BallotManagement ballots;
  private final EachCommunity each;

  BallotNight(
      CommunityDirectory communities,
      Ballots running,
      BallotManagement ballots,
      EachCommunity each) {
    this.communities = communities;
    this.running = running;
    this.ballots = ballots;
    this.each = each;
  }

  @Override
  public String name() {
    return "ballot.moments-passed";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(0, 5);
  }

  @Override
  public void run() {
    each.run(
        communities.ids(),
        community -> {
          var platform = Actor.system(community);
          running.running(community).forEach(it -> ballots.advance(platform, it));
        });
  }
}
