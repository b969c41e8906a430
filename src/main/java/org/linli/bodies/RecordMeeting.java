package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A body met.
 *
 * @param metOn {@code 2026-12-01}
 * @param attendees how many came
 * @param decided what was decided, in a line; public
 */
public record RecordMeeting(String metOn, String attendees, String decided) {

  private static final int MOST = 1_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordMeeting(
      @Nullable String metOn, @Nullable String attendees, @Nullable String decided) {
    var check = new Validation();
    this.metOn = check.day("metOn", metOn).toString();
    this.attendees = "" + Figure.read(check, "attendees", attendees, 1, MOST);
    this.decided = check.required("decided", decided, 200);
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(metOn);
  }

  @JsonIgnore
  int people() {
    return Integer.parseInt(attendees);
  }
}
