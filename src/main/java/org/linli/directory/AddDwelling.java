package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts one dwelling on the list of a unit.
 *
 * @param door the number on it: 1801, 13A01
 * @param floor 1 and up, below ground -1 and down
 */
public record AddDwelling(String door, String floor) {

  private static final int LOWEST = -9;
  private static final int HIGHEST = 200;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AddDwelling(@Nullable String door, @Nullable String floor) {
    var check = new Validation();
    this.door = check.required("door", door, 30);
    this.floor = check.required("floor", floor, 4);
    if (!this.floor.isEmpty() && !right(this.floor)) {
      check.reject("floor", DirectoryError.NOT_A_FLOOR, LOWEST, HIGHEST);
    }
    check.done();
  }

  int level() {
    return Integer.parseInt(floor);
  }

  private static boolean right(String text) {
    return text.matches("-?[1-9]\\d{0,2}")
        && Integer.parseInt(text) >= LOWEST
        && Integer.parseInt(text) <= HIGHEST;
  }
}
