package org.linli.booking;

import java.time.Clock;
import java.util.Optional;
import org.linli.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells other communities what their people have here now (RES-3): to be called in the transaction
 * that changes it.
 */
@Component
class LentTimes {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  LentTimes(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** What was booked, or waits. */
  void taken(Want want, BookingStatus status, boolean tell) {
    tell(
        want.guest(),
        new Borrowed(
            want.id(),
            want.communityId(),
            want.resource(),
            want.title(),
            want.from(),
            want.to(),
            want.people(),
            status,
            want.account()),
        tell);
  }

  /** What stands otherwise than before. */
  void moved(long lender, BookingView booking, BookingStatus status, boolean tell) {
    tell(
        booking.guest(),
        new Borrowed(
            booking.id(),
            lender,
            booking.resource(),
            booking.title(),
            booking.from(),
            booking.to(),
            booking.people(),
            status,
            booking.bookedBy()),
        tell);
  }

  /** Nothing is told of a community's own people. */
  private void tell(Optional<BookingView.Guest> guest, Borrowed now, boolean tell) {
    guest.ifPresent(
        from ->
            events.publishEvent(
                new BorrowedTimeChanged(Ids.next(), from.community(), now, tell, clock.instant())));
  }
}
