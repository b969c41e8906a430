package org.linli.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Forgets who came (rule {@code booking/limits}) and who waits in vain. */
@Component
class BookingNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Bookings bookings;
  private final BorrowedTimes borrowed;
  private final BookingRules rules;
  private final Clock clock;

  BookingNight(
      CommunityDirectory communities,
      EachCommunity each,
      Bookings bookings,
      BorrowedTimes borrowed,
      BookingRules rules,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.bookings = bookings;
    this.borrowed = borrowed;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "booking.forgetting";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    each.run(
        communities.ids(),
        community -> {
          var now = clock.instant();
          var before = now.minus(Duration.ofDays(rules.partyDays(community)));
          bookings.forget(community, before, now);
          borrowed.forget(community, before);
        });
  }
}
