package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Prints papers for lines of a roll.
 *
 * @param first number of the first line
 * @param last number of the last line, at most a hundred on
 */
public record PrintPapers(String first, String last) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PrintPapers(@Nullable String first, @Nullable String last) {
    var check = new Validation();
    this.first = number(check, "first", first);
    this.last = number(check, "last", last);
    check.done();
    if (lastLine() < firstLine() || lastLine() - firstLine() >= PaperReading.STACK) {
      check.reject("last", BallotError.HOW_MANY, 1, PaperReading.STACK);
    }
    check.done();
  }

  private static String number(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 9);
    if (!text.isEmpty() && !text.matches("[1-9]\\d{0,8}")) {
      check.reject(field, BallotError.LINE_UNKNOWN);
    }
    return text;
  }

  int firstLine() {
    return Integer.parseInt(first);
  }

  int lastLine() {
    return Integer.parseInt(last);
  }
}
