package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever has a seat leaves it before the end of the term.
 *
 * @param untilDay the first day on which it is vacant
 */
public record VacateSeat(String untilDay) {

  /**
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public VacateSeat(@Nullable String untilDay) {
    var check = new Validation();
    this.untilDay = check.day("untilDay", untilDay).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(untilDay);
  }
}
