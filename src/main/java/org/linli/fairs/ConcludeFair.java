package org.linli.fairs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says how many came; it can be said anew.
 *
 * @param visitors counted at the door
 */
public record ConcludeFair(String visitors) {

  /**
   * @throws org.linli.kernel.Invalid if it is no number
   */
  public ConcludeFair(@Nullable String visitors) {
    var check = new Validation();
    this.visitors = Count.of(check, "visitors", visitors);
    check.done();
  }

  @JsonIgnore
  int count() {
    return Integer.parseInt(visitors);
  }
}
