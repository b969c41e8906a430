package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Grade;
import org.linli.kernel.Validation;

/**
 * Somebody who asked for it says how it turned out.
 *
 * @param grade name of a {@link Grade}
 */
public record RateProject(String grade) {

  /**
   * @throws org.linli.kernel.Invalid if there is none
   */
  public RateProject(@Nullable String grade) {
    var check = new Validation();
    this.grade = check.choice("grade", grade, Grade.codes());
    check.done();
  }
}
