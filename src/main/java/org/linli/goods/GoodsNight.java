package org.linli.goods;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Gives up what nobody fetched and forgets whose loans were (rule {@code goods/limits}). */
@Component
class GoodsNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Loans loans;
  private final GoodsRules rules;
  private final Clock clock;

  GoodsNight(
      CommunityDirectory communities,
      EachCommunity each,
      Loans loans,
      GoodsRules rules,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.loans = loans;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "goods.forgetting";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 55);
  }

  @Override
  public void run() {
    var today = Dates.day(clock.instant());
    each.run(
        communities.ids(),
        community -> {
          loans.lapse(community, today);
          loans.forget(community, today.minusDays(rules.borrowerDays(community)));
        });
  }
}
