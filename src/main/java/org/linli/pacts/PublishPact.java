package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Publishes the version that was adopted.
 *
 * @param inForceOn the first day on which it holds
 */
public record PublishPact(String inForceOn) {

  /**
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public PublishPact(@Nullable String inForceOn) {
    var check = new Validation();
    this.inForceOn = check.day("inForceOn", inForceOn).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate on() {
    return LocalDate.parse(inForceOn);
  }
}
