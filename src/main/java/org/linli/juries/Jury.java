package org.linli.juries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/**
 * A jury while somebody changes it; its row is held.
 *
 * @param seats that the draw filled
 * @param leastMembers fewer cannot advise
 */
record Jury(
    UUID id,
    ShortNumber number,
    JuryStatus status,
    String question,
    UUID draw,
    int seats,
    int replyDays,
    int leastMembers) {

  /**
   * @throws Refused if the action is not possible now
   */
  Jury next(JuryAction action) {
    var next =
        JuryStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(JuryError.NOT_NOW));
    return new Jury(id, number, next, question, draw, seats, replyDays, leastMembers);
  }

  /**
   * Somebody who was asked.
   *
   * @param account empty where they have none
   * @param approved whether they approved the wording that lies before them
   */
  record Seat(
      UUID id,
      UUID jury,
      int place,
      int number,
      Optional<UUID> account,
      Reply reply,
      Instant replyBy,
      boolean approved) {}
}
