package org.linli.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Erases drafts that nobody went on with for the days of the rule {@code needs/drafts}. */
@Component
class DraftNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Drafts drafts;
  private final SubjectPictures pictures;
  private final NeedRules rules;
  private final EachCommunity each;
  private final Clock clock;

  DraftNight(
      CommunityDirectory communities,
      Drafts drafts,
      SubjectPictures pictures,
      NeedRules rules,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.drafts = drafts;
    this.pictures = pictures;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "needs.drafts-erased";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 20);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::eraseIn);
  }

  private void eraseIn(long community) {
    var platform = Actor.system(community);
    var now = clock.instant();
    var days = rules.draftDays(communities.byId(community), now);
    drafts
        .forget(community, now.minus(Duration.ofDays(days)))
        .forEach(draft -> RaisedPictures.forget(pictures, platform, draft));
  }
}
