package org.linli.needs;

import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Makes needs findable that were written by a release that cut words otherwise, or not at all. */
@Component
class GramNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final NeedGrams grams;
  private final EachCommunity each;

  GramNight(CommunityDirectory communities, NeedGrams grams, EachCommunity each) {
    this.communities = communities;
    this.grams = grams;
    this.each = each;
  }

  @Override
  public String name() {
    return "needs.words-cut";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 40);
  }

  @Override
  public void run() {
    each.run(communities.ids(), grams::renew);
  }
}
