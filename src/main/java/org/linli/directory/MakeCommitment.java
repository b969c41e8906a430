package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit promises something for a year (ORG-10).
 *
 * @param year four digits
 * @param target by what one sees that it was kept; may be empty
 */
public record MakeCommitment(String year, String content, String target) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeCommitment(@Nullable String year, @Nullable String content, @Nullable String target) {
    var check = new Validation();
    this.year = check.required("year", year, 4);
    this.content = check.required("content", content, 500);
    this.target = check.optional("target", target, 200);
    if (!this.year.isEmpty() && !this.year.matches("20[0-9]{2}")) {
      check.reject("year", DirectoryError.YEAR);
    }
    check.done();
  }
}
