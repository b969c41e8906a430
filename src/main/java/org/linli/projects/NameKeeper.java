package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Who keeps what was made, and who pays for it 管护 (PROJ-9); both in words and public.
 *
 * @param keeper a unit, a post, a self-organised group
 */
public record NameKeeper(String keeper, String upkeep) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NameKeeper(@Nullable String keeper, @Nullable String upkeep) {
    var check = new Validation();
    this.keeper = check.required("keeper", keeper, 100);
    this.upkeep = check.required("upkeep", upkeep, 200);
    check.done();
  }
}
