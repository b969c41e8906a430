package org.linli.proposals;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody who was given the link signs as an author.
 *
 * @param signedAs how they sign, for everybody
 */
public record SignProposal(String signedAs) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public SignProposal(@Nullable String signedAs) {
    var check = new Validation();
    this.signedAs = check.required("signedAs", signedAs, 20);
    check.done();
  }
}
