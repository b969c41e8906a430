package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what kind of community one is (ORG-7).
 *
 * @param type one of {@link OpenCommunity#TYPES}
 */
public record ChooseType(String type) {

  /**
   * @throws org.linli.kernel.Invalid if it is none of them
   */
  public ChooseType(@Nullable String type) {
    var check = new Validation();
    this.type = check.choice("type", type, OpenCommunity.TYPES);
    check.done();
  }
}
