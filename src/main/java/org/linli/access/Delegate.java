package org.linli.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Lets a colleague act in one's own role for a time.
 *
 * @param grant which of one's roles, by the id of its grant
 * @param phone the colleague's
 */
public record Delegate(String grant, String phone, Instant from, Instant until) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static Delegate of(
      @Nullable String grant,
      @Nullable String phone,
      @Nullable String from,
      @Nullable String until) {
    var check = new Validation();
    var role = check.required("grant", grant, 40);
    var digits = check.phone("phone", phone);
    required(check, "firstDay", from);
    required(check, "lastDay", until);
    var period = Period.of(check, from, until);
    check.done();
    return new Delegate(role, digits, period.from().orElseThrow(), period.until().orElseThrow());
  }

  private static void required(Validation check, String field, @Nullable String day) {
    if (day == null || day.isBlank()) {
      check.reject(field, KernelError.REQUIRED);
    }
  }
}
