package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a building on the list.
 *
 * @param name as people call it: 5栋; its digits order it among the others
 * @param grid name of the grid that it lies in, or empty
 */
public record AddLocalArea(String name, String grid) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AddLocalArea(@Nullable String name, @Nullable String grid) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.grid = check.optional("grid", grid, 30);
    check.done();
  }

  /** The first number in the name; 0 if there is none. */
  int number() {
    return number(name);
  }

  static int number(String name) {
    var digits = name.replaceFirst("^\\D*", "").replaceFirst("\\D.*$", "");
    return digits.isEmpty()
        ? 0
        : Integer.parseInt(digits.substring(0, Math.min(5, digits.length())));
  }
}
