package org.linli.access;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The first administrator introduces themselves.
 *
 * @param code from the console
 */
public record SetUp(String code, String name, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SetUp(@Nullable String code, @Nullable String name, @Nullable String phone) {
    var check = new Validation();
    this.code = check.required("code", code, 40);
    this.name = check.required("name", name, 30);
    this.phone = check.phone("phone", phone);
    check.done();
  }
}
