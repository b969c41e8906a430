package org.linli.funds;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.funds.statements.BankColumns;
import org.linli.funds.statements.BankLayout;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Says what stands under which heading of a bank that is new here.
 *
 * @param layoutName of the bank
 */
public record MapLayout(String layoutName, BankColumns columns) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MapLayout(@Nullable String layoutName, @Nullable BankColumns columns) {
    var check = new Validation();
    this.layoutName = check.required("layoutName", layoutName, 30);
    if (columns == null) {
      check.reject("columns", KernelError.REQUIRED);
    }
    check.done();
    this.columns = Objects.requireNonNull(columns);
  }

  BankLayout layout() {
    return new BankLayout(layoutName, columns);
  }
}
