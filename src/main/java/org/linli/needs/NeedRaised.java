package org.linli.needs;

import java.time.Instant;
import java.util.UUID;

/** A need came in. */
public record NeedRaised(UUID eventId, long communityId, UUID needId, Instant at)
    implements NeedEvent {

  @Override
  public NeedAction action() {
    return NeedAction.RAISE;
  }

  @Override
  public NeedStatus status() {
    return NeedStatus.RAISED;
  }
}
