package org.linli.bodies;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Whole numbers that people type. */
final class Figure {

  private Figure() {}

  /**
   * @return the least one where it was rejected
   */
  static int read(Validation check, String field, @Nullable String typed, int least, int most) {
    var text = check.required(field, typed, 10);
    if (text.isEmpty()) {
      return least;
    }
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      check.reject(field, BodyError.NOT_A_NUMBER, least, most);
      return least;
    }
    return Integer.parseInt(text);
  }
}
