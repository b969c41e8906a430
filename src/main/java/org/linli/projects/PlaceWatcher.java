package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Staff say who of those that offered it is of the supervision group.
 *
 * @param watches name of a {@link Watches}
 */
public record PlaceWatcher(String watches) {

  /**
   * @throws org.linli.kernel.Invalid if it is none
   */
  public PlaceWatcher(@Nullable String watches) {
    var check = new Validation();
    this.watches = check.choice("watches", watches, Watches.codes());
    check.done();
  }
}
