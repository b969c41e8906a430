package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody looked whether what was made is used (PROJ-9).
 *
 * @param use name of a {@link Use}
 * @param found public
 */
public record CheckUse(String use, String found) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CheckUse(@Nullable String use, @Nullable String found) {
    var check = new Validation();
    this.use = check.choice("use", use, Use.codes());
    this.found = check.required("found", found, 500);
    check.done();
  }
}
