package org.linli.cases.pilots;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.cases.CaseError;
import org.linli.kernel.Refused;

/**
 * One pilot. Every step goes through the transition table and is taken under the lock of its row;
 * as long as it goes on, it has a next day.
 *
 * @param passedAt since when nobody can object any more
 * @param due until when the next step is to be taken
 * @param rules the version of the rule that says how long each may take
 */
record Pilot(
    UUID id,
    Subject subject,
    Filing filing,
    PilotStatus status,
    UUID filedBy,
    Instant filedAt,
    Optional<Instant> passedAt,
    Optional<Due> due,
    String rules) {

  static Pilot filed(UUID id, Subject subject, Filing filing, UUID by, Instant now, String rules) {
    return new Pilot(
        id, subject, filing, PilotStatus.FILED, by, now, Optional.empty(), Optional.empty(), rules);
  }

  /**
   * @throws Refused if it cannot be done now
   */
  Pilot move(PilotAction action) {
    var next =
        PilotStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(CaseError.NOT_NOW));
    return new Pilot(
        id, subject, filing, next, filedBy, filedAt, passedAt, Optional.empty(), rules);
  }

  Pilot revise(Filing anew, UUID by, Instant now, String version) {
    move(PilotAction.REVISE);
    return filed(id, subject, anew, by, now, version);
  }

  /**
   * @throws Refused if the time to object is over
   */
  Pilot object(Instant now) {
    if (due.filter(it -> now.isAfter(it.at())).isPresent()) {
      throw new Refused(CaseError.NOT_NOW);
    }
    return move(PilotAction.OBJECT);
  }

  Pilot pass(Instant now) {
    var moved = move(PilotAction.PASS);
    return new Pilot(
        id, subject, filing, moved.status, filedBy, filedAt, Optional.of(now), due, rules);
  }

  Pilot until(Optional<Due> next) {
    return new Pilot(id, subject, filing, status, filedBy, filedAt, passedAt, next, rules);
  }
}
