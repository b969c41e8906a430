package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A grid, a building, a unit or a dwelling gets another name.
 *
 * @param name of a dwelling the number on its door
 * @param version of the place as it was shown
 */
public record RenamePlace(String name, String version) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RenamePlace(@Nullable String name, @Nullable String version) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.version = check.required("version", version, 9);
    check.done();
  }
}
