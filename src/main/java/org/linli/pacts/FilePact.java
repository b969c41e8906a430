package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * An authority has what was adopted on file.
 *
 * @param filedOn the day on its receipt
 * @param filedNumber the number on its receipt
 * @param filedWith which authority
 */
public record FilePact(String filedOn, String filedNumber, String filedWith) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FilePact(
      @Nullable String filedOn, @Nullable String filedNumber, @Nullable String filedWith) {
    var check = new Validation();
    this.filedOn = check.day("filedOn", filedOn).toString();
    this.filedNumber = check.required("filedNumber", filedNumber, 60);
    this.filedWith = check.required("filedWith", filedWith, 60);
    check.done();
  }

  @JsonIgnore
  LocalDate on() {
    return LocalDate.parse(filedOn);
  }
}
