package org.linli.resources.donations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Something was done for a thing.
 *
 * @param doneOn the day; not in the future
 * @param did what
 * @param cost yuan; only written down
 */
public record RecordUpkeep(String doneOn, String did, String cost) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordUpkeep(@Nullable String doneOn, @Nullable String did, @Nullable String cost) {
    var check = new Validation();
    this.doneOn = check.day("doneOn", doneOn).toString();
    this.did = check.required("did", did, 100);
    this.cost = Yuan.typed(check, "cost", cost);
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(doneOn);
  }

  @JsonIgnore
  long costFen() {
    return Yuan.fen(cost);
  }
}
