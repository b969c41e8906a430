package org.linli.alliances;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Another unit holds the alliance together from now on.
 *
 * @param coordinator id of a unit that agreed
 */
public record Coordinate(String coordinator) {

  /**
   * @throws org.linli.kernel.Invalid if none is named
   */
  public Coordinate(@Nullable String coordinator) {
    var check = new Validation();
    this.coordinator = check.required("coordinator", coordinator, 36);
    check.done();
  }
}
