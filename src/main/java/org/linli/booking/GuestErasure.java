package org.linli.booking;

import org.linli.kernel.Actor;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is erased at home is erased with the lender too, as far as they came from there (DATA-2). */
@Component
class GuestErasure {

  private final Releases releases;
  private final Bookings bookings;
  private final Inbox inbox;

  GuestErasure(Releases releases, Bookings bookings, Inbox inbox) {
    this.releases = releases;
    this.bookings = bookings;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void on(BorrowerErased event) {
    if (inbox.first(event, "booking.borrower-erased")) {
      releases.giveBackAll(
          Actor.system(event.communityId()), event.accountId(), it -> it.isOf(event.homeId()));
      bookings.forgetGuest(event.communityId(), event.homeId(), event.accountId());
    }
  }
}
