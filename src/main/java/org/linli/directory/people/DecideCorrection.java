package org.linli.directory.people;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Decides a correction that a person asked for.
 *
 * @param done whether the register says from now on what the person said
 * @param answer what the person reads: what was checked, or why it is refused and who can help
 */
public record DecideCorrection(boolean done, String answer) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideCorrection(boolean done, @Nullable String answer) {
    var check = new Validation();
    this.done = done;
    this.answer = check.required("answer", answer, 1000);
    check.done();
  }
}
