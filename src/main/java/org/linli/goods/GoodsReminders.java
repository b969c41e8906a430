package org.linli.goods;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Reminds borrowers the day before a thing is due and once when it is overdue. That nobody hears
 * the same twice is guarded by {@code told}, which is set in the transaction that sends.
 */
@Component
class GoodsReminders implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Loans loans;
  private final LoanQueries queries;
  private final GoodsNotices notices;
  private final Clock clock;

  GoodsReminders(
      CommunityDirectory communities,
      EachCommunity each,
      Loans loans,
      LoanQueries queries,
      GoodsNotices notices,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.loans = loans;
    this.queries = queries;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "goods.reminders";
  }

  /** When people are up and still have the day to bring it. */
  @Override
  public LocalTime at() {
    return LocalTime.of(9, 0);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::remind);
  }

  private void remind(long community) {
    var today = Dates.day(clock.instant());
    var platform = Actor.system(community);
    var overdue = queries.all(community, loans.overdue(community, today));
    notices.remind(platform, GoodsTemplates.OVERDUE, overdue);
    var due = queries.all(community, loans.due(community, today));
    notices.remind(platform, GoodsTemplates.DUE, due);
  }
}
