package org.linli.spending;

import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DeadlineBreached;
import org.linli.calendar.DeadlineEscalated;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineView;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What was released urgently and not confirmed in time is said in public, once, and goes up: the
 * inbox and the lock of the purchase's row guard that each happens once.
 */
@Component
class LateConfirmations {

  private static final String LATE = "spending.late";
  private static final String MOVED = "spending.moved";
  private static final String OURS = "#event.kind() == '" + ConfirmationClock.KIND + "'";

  private final PurchaseRows purchases;
  private final PurchaseJournal journal;
  private final SpendingNotices notices;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  LateConfirmations(
      PurchaseRows purchases,
      PurchaseJournal journal,
      SpendingNotices notices,
      DeadlineReading deadlines,
      Inbox inbox) {
    this.purchases = purchases;
    this.journal = journal;
    this.notices = notices;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener(condition = OURS)
  void on(DeadlineBreached event) {
    if (inbox.first(event, LATE)) {
      owed(event.communityId(), event.subjectId())
          .ifPresent(
              purchase ->
                  journal.write(
                      Actor.system(event.communityId()), purchase, PurchaseAction.NOT_CONFIRMED));
    }
  }

  @ApplicationModuleListener(condition = OURS)
  void on(DeadlineEscalated event) {
    owed(event.communityId(), event.subjectId())
        .ifPresent(purchase -> notices.notConfirmed(event, purchase));
  }

  @ApplicationModuleListener(condition = OURS)
  void on(DeadlineMoved event) {
    if (inbox.first(event, MOVED)) {
      owed(event.communityId(), event.subjectId()).ifPresent(purchase -> move(event, purchase));
    }
  }

  private void move(DeadlineMoved event, Purchase purchase) {
    deadlines
        .last(Scope.of(event.communityId()), event.subjectId(), event.kind())
        .map(DeadlineView::due)
        .map(Due::at)
        .ifPresent(
            until -> {
              purchase.confirmUntil(until);
              purchases.update(Actor.system(event.communityId()), purchase, event.at());
            });
  }

  /** Held, so that a confirmation of the same moment comes before it or after. */
  private Optional<Purchase> owed(long community, UUID id) {
    return purchases.hold(community, id).filter(Purchase::waitsForConfirmation);
  }
}
