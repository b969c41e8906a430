package org.linli.assembly;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Reads a number that somebody typed. */
final class Counted {

  private static final int MOST_DIGITS = 6;

  private Counted() {}

  /**
   * @param least where nothing was typed as well
   * @return the least one where it was rejected
   */
  static int read(Validation check, String field, @Nullable String value, int least, int most) {
    var text = check.optional(field, value, MOST_DIGITS);
    if (text.isEmpty()) {
      return least;
    }
    var number = text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      check.reject(field, AssemblyError.NOT_A_COUNT, least, most);
      return least;
    }
    return number;
  }

  /** Which of the lines that a page shows: an item, an opinion, a resolution. */
  static int line(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, MOST_DIGITS);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[1-9]\\d{0,3}")) {
      check.reject(field, AssemblyError.NO_SUCH_LINE);
      return 0;
    }
    return Integer.parseInt(text);
  }
}
