package org.linli.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases drafts that nobody went on with for the days of the rule {@code needs/drafts}. */
@Component
class DraftNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Drafts drafts;
  private final SubjectPictures pictures;
  private final NeedRules rules;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DraftNight(
      CommunityDirectory communities,
      Drafts drafts,
      SubjectPictures pictures,
      NeedRules rules,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.communities = communities;
    this.drafts = drafts;
    this.pictures = pictures;
    this.rules = rules;
    this.transaction = new TransactionTemplate(transactions);
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
    communities.ids().forEach(id -> eraseIn(communities.byId(id)));
  }

  private void eraseIn(Community community) {
    var platform = Actor.system(community.id());
    var now = clock.instant();
    var before = now.minus(Duration.ofDays(rules.draftDays(community, now)));
    Scope.in(
        Scope.of(community.id()),
        () -> {
          transaction.executeWithoutResult(
              status ->
                  drafts
                      .forget(community.id(), before)
                      .forEach(draft -> RaisedPictures.forget(pictures, platform, draft)));
          return true;
        });
  }
}
