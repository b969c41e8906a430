package org.linli.funds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A line of the bank keeps a pledge.
 *
 * @param keptPledge its id
 */
public record KeepPledge(String keptPledge) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public KeepPledge(@Nullable String keptPledge) {
    var check = new Validation();
    this.keptPledge = check.required("keptPledge", keptPledge, 36);
    check.done();
  }

  UUID id() {
    try {
      return UUID.fromString(keptPledge);
    } catch (IllegalArgumentException noId) {
      throw Invalid.field("keptPledge", KernelError.NOT_A_CHOICE);
    }
  }
}
