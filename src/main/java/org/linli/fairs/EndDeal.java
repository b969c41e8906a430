package org.linli.fairs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what became of an agreement.
 *
 * @param became a {@link DealAction}
 */
public record EndDeal(String became) {

  /**
   * @throws org.linli.kernel.Invalid if it is none
   */
  public EndDeal(@Nullable String became) {
    var check = new Validation();
    this.became = check.choice("became", became, DealAction.CODES);
    check.done();
  }

  @JsonIgnore
  DealAction action() {
    return DealAction.valueOf(became);
  }
}
