package org.linli.ballot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Asks somebody to keep one of the two keys.
 *
 * @param guards side on which they sit
 * @param phone of their account
 */
public record AppointTrustee(String guards, String phone) {

  /** Codes of {@link TrusteeSide}. */
  public static final List<String> SIDES =
      Arrays.stream(TrusteeSide.values()).map(TrusteeSide::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AppointTrustee(@Nullable String guards, @Nullable String phone) {
    var check = new Validation();
    this.guards = check.choice("guards", guards, SIDES);
    this.phone = check.phone("phone", phone);
    check.done();
  }

  TrusteeSide side() {
    return TrusteeSide.valueOf(guards);
  }
}
