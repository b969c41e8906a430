package org.linli.fairs;

import java.time.Clock;
import java.util.Optional;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedEvent;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * An agreement about a need is done when people are content with what was done, and falls through
 * when the unit does not hold the need any more. The inbox guards that each event is heard once.
 */
@Component
class FairNeeds {

  private final Deals deals;
  private final Inbox inbox;
  private final Clock clock;

  FairNeeds(Deals deals, Inbox inbox, Clock clock) {
    this.deals = deals;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(NeedEvent event) {
    var heard = heard(event.action());
    if (heard.isPresent() && inbox.first(event, "fairs.needs")) {
      deals.about(event.communityId(), event.needId()).forEach(it -> move(event, it, heard.get()));
    }
  }

  private void move(NeedEvent event, Deals.AboutNeed deal, DealAction action) {
    DealStatus.TRANSITIONS
        .next(deal.status(), action)
        .ifPresent(
            is -> deals.move(event.communityId(), deal.id(), deal.status(), is, clock.instant()));
  }

  private static Optional<DealAction> heard(NeedAction action) {
    return switch (action) {
      case CLOSE -> Optional.of(DealAction.FINISH);
      case LAPSE -> Optional.of(DealAction.GIVE_UP);
      case REOPEN -> Optional.of(DealAction.REOPEN);
      default -> Optional.empty();
    };
  }
}
