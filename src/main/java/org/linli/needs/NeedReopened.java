package org.linli.needs;

import java.time.Instant;
import java.util.UUID;

/**
 * A need that was settled goes on after all.
 *
 * @param raisedAt when it came in; figures counted it as settled in that month
 */
public record NeedReopened(
    UUID eventId, long communityId, UUID needId, Instant raisedAt, Instant at)
    implements NeedEvent {

  @Override
  public NeedAction action() {
    return NeedAction.REOPEN;
  }

  @Override
  public NeedStatus status() {
    return NeedStatus.IN_PROGRESS;
  }
}
