package org.linli.needs;

import java.time.Instant;
import java.util.UUID;

/**
 * A need was settled.
 *
 * @param raisedAt when it came in; figures count it in that month
 */
public record NeedClosed(UUID eventId, long communityId, UUID needId, Instant raisedAt, Instant at)
    implements NeedEvent {

  @Override
  public NeedAction action() {
    return NeedAction.CLOSE;
  }

  @Override
  public NeedStatus status() {
    return NeedStatus.CLOSED;
  }
}
