package org.linli.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * More time for a clock.
 *
 * @param more in the unit that the clock is counted in: hours, working days or seconds
 * @param reason why, in words
 */
public record ExtendDeadline(UUID subjectId, String kind, int more, String reason) {

  /**
   * @throws Invalid if the reason is missing or too long
   * @throws IllegalArgumentException if it is not more
   */
  public ExtendDeadline(UUID subjectId, String kind, int more, @Nullable String reason) {
    if (more < 1) {
      throw new IllegalArgumentException("Not more: " + more);
    }
    var check = new Validation();
    this.subjectId = subjectId;
    this.kind = kind;
    this.more = more;
    this.reason = check.required("reason", reason, PauseDeadline.MAX_REASON);
    check.done();
  }
}
