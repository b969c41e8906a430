package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody brought the notice to a guest.
 *
 * @param guestNumber place of the guest on the list
 * @param how for example 当面交给本人
 */
public record HandNotice(String guestNumber, String how) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public HandNotice(@Nullable String guestNumber, @Nullable String how) {
    var check = new Validation();
    this.guestNumber = "" + Counted.line(check, "guestNumber", guestNumber);
    this.how = check.required("how", how, 60);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(guestNumber);
  }
}
