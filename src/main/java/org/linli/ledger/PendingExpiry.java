package org.linli.ledger;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;

/** Releases what was reserved until a moment, at that moment. */
@Component
class PendingExpiry implements QueuedJob {

  static final String NAME = "ledger.expiry";

  private final Ledger ledger;

  PendingExpiry(Ledger ledger) {
    this.ledger = ledger;
  }

  static String piece(long communityId, UUID journal) {
    return communityId + " " + journal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var parts = piece.split(" ", 2);
    ledger.expire(Actor.system(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
  }
}
