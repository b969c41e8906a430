package org.linli.pacts;

import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Takes what ballots decided about pacts, after the night has ended their time for objections. */
@Component
class PactNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final PactRows pacts;
  private final PactDeciding deciding;
  private final EachCommunity each;

  PactNight(
      CommunityDirectory communities, PactRows pacts, PactDeciding deciding, EachCommunity each) {
    this.communities = communities;
    this.pacts = pacts;
    this.deciding = deciding;
    this.each = each;
  }

  @Override
  public String name() {
    return "pacts.results";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(0, 35);
  }

  @Override
  public void run() {
    each.run(
        communities.ids(),
        community -> {
          var platform = Actor.system(community);
          pacts.voting(community).forEach(number -> deciding.advance(platform, number));
        });
  }
}
