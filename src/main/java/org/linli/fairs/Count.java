package org.linli.fairs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** A whole number as people type it. */
final class Count {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  private Count() {}

  /**
   * @return its digits; 0 where it was rejected
   */
  static String of(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 5);
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      check.reject(field, FairError.NOT_A_NUMBER);
    }
    return NUMBER.matcher(text).matches() ? text : "0";
  }
}
