package org.linli.resources.donations;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.resources.ResourceError;

/** Sums as people type and read them; kept as whole fen. */
public final class Yuan {

  private static final Pattern SUM = Pattern.compile("\\d{1,7}(?:\\.\\d{1,2})?");

  private Yuan() {}

  /** The text as it was typed, rejected if it is no sum below ten million. */
  static String typed(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 10);
    if (!text.isEmpty() && !SUM.matcher(text).matches()) {
      check.reject(field, ResourceError.NOT_A_SUM);
    }
    return text;
  }

  static long fen(String typed) {
    return new BigDecimal(typed).movePointRight(2).longValueExact();
  }

  /** 120 or 120.50. */
  public static String of(long fen) {
    var sum = BigDecimal.valueOf(fen, 2);
    return fen % 100 == 0 ? sum.toBigInteger().toString() : sum.toPlainString();
  }
}
