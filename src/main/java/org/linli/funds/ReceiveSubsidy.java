package org.linli.funds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A line of the bank brings a subsidy.
 *
 * @param ofSubsidy its id
 */
public record ReceiveSubsidy(String ofSubsidy) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReceiveSubsidy(@Nullable String ofSubsidy) {
    var check = new Validation();
    this.ofSubsidy = check.required("ofSubsidy", ofSubsidy, 36);
    check.done();
  }

  UUID id() {
    try {
      return UUID.fromString(ofSubsidy);
    } catch (IllegalArgumentException noId) {
      throw Invalid.field("ofSubsidy", KernelError.NOT_A_CHOICE);
    }
  }
}
