package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Lets a community start.
 *
 * @param shortName in front of displayed numbers, 三阳 of 三阳社区
 * @param phone for those who would rather call
 */
public record OpenCommunity(String code, String shortName, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenCommunity(String code, @Nullable String shortName, @Nullable String phone) {
    var check = new Validation();
    this.code = code;
    this.shortName = check.required("shortName", shortName, 8);
    this.phone = check.phone("phone", phone);
    check.done();
  }
}
