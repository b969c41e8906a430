package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whose a dwelling is, and how large, where the register does not say.
 *
 * @param owners names; several are together one head
 * @param area in m², empty if unknown
 */
public record NameOwners(String owners, String area) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NameOwners(@Nullable String owners, @Nullable String area) {
    var check = new Validation();
    this.owners = DoorLine.owners(check.optional("owners", owners, 60));
    this.area = check.optional("area", area, 10);
    if (!this.area.matches("|\\d{1,5}(\\.\\d{1,2})?")) {
      check.reject("area", CompensationError.LINE, this.area);
    }
    check.done();
  }

  @JsonIgnore
  long hundredths() {
    return area.isEmpty() ? 0 : new BigDecimal(area).movePointRight(2).longValueExact();
  }
}
