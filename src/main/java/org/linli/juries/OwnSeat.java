package org.linli.juries;

import java.time.Instant;
import java.util.UUID;

/**
 * A seat for whoever was drawn.
 *
 * @param wording what lies before the members; empty unless they are one of them
 * @param approved whether they approved it
 */
public record OwnSeat(
    UUID id,
    JuryView jury,
    Reply reply,
    Instant replyBy,
    String wording,
    String minority,
    boolean approved) {

  /** Whether they are asked something now. */
  public boolean asked() {
    return (reply == Reply.ASKED && jury.status() == JuryStatus.INVITING)
        || (reply == Reply.ACCEPTED && jury.status() == JuryStatus.DECIDING && !approved);
  }
}
