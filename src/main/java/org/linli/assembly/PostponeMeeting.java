package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a meeting off to another time.
 *
 * @param day {@code 2026-12-01}
 * @param why public
 */
public record PostponeMeeting(
    String day, String fromTime, String untilTime, String openUntil, String why) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PostponeMeeting(
      @Nullable String day,
      @Nullable String fromTime,
      @Nullable String untilTime,
      @Nullable String openUntil,
      @Nullable String why) {
    var check = new Validation();
    this.day = check.optional("day", day, 10);
    this.fromTime = check.optional("fromTime", fromTime, 5);
    this.untilTime = check.optional("untilTime", untilTime, 5);
    this.openUntil = check.optional("openUntil", openUntil, 10);
    When.read(check, day, fromTime, untilTime, openUntil);
    this.why = check.required("why", why, 200);
    check.done();
  }

  @JsonIgnore
  When when() {
    return When.read(new Validation(), day, fromTime, untilTime, openUntil);
  }
}
