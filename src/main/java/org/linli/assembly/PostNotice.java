package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The notice hangs somewhere.
 *
 * @param postedOn {@code 2026-12-01}
 */
public record PostNotice(String place, String postedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PostNotice(@Nullable String place, @Nullable String postedOn) {
    var check = new Validation();
    this.place = check.required("place", place, 60);
    this.postedOn = check.day("postedOn", postedOn).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate on() {
    return LocalDate.parse(postedOn);
  }
}
