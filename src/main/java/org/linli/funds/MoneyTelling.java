package org.linli.funds;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what moved. */
@Component
class MoneyTelling {

  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoneyTelling(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param fen more than nothing, of the line or a part of it
   */
  void tell(
      long community,
      MoneyMoved.Way way,
      UUID about,
      UUID journal,
      Earmark earmark,
      long fen,
      BankLine line) {
    events.publishEvent(
        new MoneyMoved(
            Ids.next(),
            community,
            way,
            about,
            journal,
            earmark.fund(),
            earmark.id(),
            earmark.source(),
            fen,
            line.bookedOn(),
            clock.instant()));
  }
}
