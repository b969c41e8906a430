package org.linli.goods;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/** How many, as forms say it. */
final class Pieces {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,2}");

  private Pieces() {}

  /**
   * A whole number from {@code least} to 999.
   *
   * @return 0 where it was rejected, or is empty and may be 0
   */
  static int read(Validation check, String field, @Nullable String value, int least) {
    var text = check.optional(field, value, 3);
    if (text.isEmpty() && least > 0) {
      check.reject(field, KernelError.REQUIRED);
    } else if (!text.isEmpty()
        && (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least)) {
      check.reject(field, GoodsError.NOT_A_NUMBER);
    } else if (!text.isEmpty()) {
      return Integer.parseInt(text);
    }
    return 0;
  }
}
