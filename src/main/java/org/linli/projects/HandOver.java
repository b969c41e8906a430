package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Something of a project that ended without being accepted went to others 退出移交; all of it public.
 *
 * @param toWhom a unit or a post, not a person's name
 */
public record HandOver(String what, String toWhom, String handedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public HandOver(@Nullable String what, @Nullable String toWhom, @Nullable String handedOn) {
    var check = new Validation();
    this.what = check.required("what", what, 100);
    this.toWhom = check.required("toWhom", toWhom, 100);
    this.handedOn = check.day("handedOn", handedOn).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(handedOn);
  }
}
