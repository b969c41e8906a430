package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever leads the project says what was put right 整改.
 *
 * @param did public
 */
public record Rectify(String did) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing
   */
  public Rectify(@Nullable String did) {
    var check = new Validation();
    this.did = check.required("did", did, 500);
    check.done();
  }
}
