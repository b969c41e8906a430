package org.linli.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A worker with a tablet at somebody's door.
 *
 * @param companion who went along
 * @param outcome BEGUN, VOTED, ABSENT or DECLINED
 */
public record VisitView(
    UUID id,
    int line,
    String homes,
    UUID account,
    String companion,
    Instant beganAt,
    Optional<Instant> endedAt,
    String outcome) {

  /** Whether somebody still stands at the door. */
  public boolean begun() {
    return outcome.equals("BEGUN");
  }
}
