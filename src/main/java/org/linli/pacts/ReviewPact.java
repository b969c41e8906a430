package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody looked whether a draft is lawful.
 *
 * @param lawful {@code CLEAR} or {@code OBJECT}
 * @param reviewedBy who looked: the street, its justice office, a lawyer; for everybody
 * @param grounds what was looked at, or which articles cannot stay and why
 */
public record ReviewPact(String lawful, String reviewedBy, String grounds) {

  /** What can be found. */
  public static final List<String> FINDINGS = List.of("CLEAR", "OBJECT");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReviewPact(
      @Nullable String lawful, @Nullable String reviewedBy, @Nullable String grounds) {
    var check = new Validation();
    this.lawful = check.choice("lawful", lawful, FINDINGS);
    this.reviewedBy = check.required("reviewedBy", reviewedBy, 60);
    this.grounds = check.required("grounds", grounds, 500);
    check.done();
  }

  @JsonIgnore
  boolean clear() {
    return lawful.equals("CLEAR");
  }
}
