package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Publishes the draft for residents to say what should read otherwise.
 *
 * @param roundUntil the last day on which they may
 */
public record OpenRound(String roundUntil) {

  /**
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public OpenRound(@Nullable String roundUntil) {
    var check = new Validation();
    this.roundUntil = check.day("roundUntil", roundUntil).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate last() {
    return LocalDate.parse(roundUntil);
  }
}
