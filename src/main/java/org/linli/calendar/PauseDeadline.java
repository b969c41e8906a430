package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * A clock to let stand still.
 *
 * @param reason why, in words
 * @param until when it goes on by itself, if nobody lets it go on before
 */
public record PauseDeadline(UUID subjectId, String kind, String reason, Instant until) {

  static final int MAX_REASON = 500;

  /**
   * @throws Invalid if the reason is missing or too long
   */
  public PauseDeadline(UUID subjectId, String kind, @Nullable String reason, Instant until) {
    var check = new Validation();
    this.subjectId = subjectId;
    this.kind = kind;
    this.reason = check.required("reason", reason, MAX_REASON);
    this.until = until;
    check.done();
  }
}
