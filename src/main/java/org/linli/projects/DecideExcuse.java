package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * An application for fault tolerance is granted or refused.
 *
 * @param verdict {@code yes} or {@code no}
 * @param reason public
 * @param excusedUntil the last day on which it is excused, where it is
 */
public record DecideExcuse(String verdict, String reason, String excusedUntil) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideExcuse(
      @Nullable String verdict, @Nullable String reason, @Nullable String excusedUntil) {
    var check = new Validation();
    this.verdict = check.choice("verdict", verdict, List.of("yes", "no"));
    this.reason = check.required("reason", reason, 300);
    this.excusedUntil =
        this.verdict.equals("yes") ? check.day("excusedUntil", excusedUntil).toString() : "";
    check.done();
  }

  /** Until when, where it is granted. */
  @JsonIgnore
  Optional<LocalDate> until() {
    return excusedUntil.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(excusedUntil));
  }
}
