package org.linli.cases;

import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/**
 * A case in the community that writes it. Every step goes through the transition table and is taken
 * under the lock of its row; as long as somebody has to act, there is a day until when.
 *
 * @param project which it tells of
 * @param writtenBy who wrote it last
 * @param due until when somebody has to act
 */
record Written(
    UUID id,
    ShortNumber project,
    CaseStatus status,
    CaseWords words,
    String reason,
    UUID writtenBy,
    Optional<Due> due) {

  /**
   * @throws Refused if it cannot be done now
   */
  Written move(CaseAction action, String why) {
    var next =
        CaseStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(CaseError.NOT_NOW));
    return new Written(id, project, next, words, why, writtenBy, Optional.empty());
  }

  Written revise(CaseWords anew, UUID by) {
    var moved = move(CaseAction.REVISE, "");
    return new Written(id, project, moved.status, anew, "", by, Optional.empty());
  }

  Written until(Optional<Due> next) {
    return new Written(id, project, status, words, reason, writtenBy, next);
  }
}
