package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Prints papers for lines of a roll.
 *
 * @param firstLine number of the first line
 * @param lastLine number of the last line, at most a hundred on
 */
public record PrintPapers(String firstLine, String lastLine) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PrintPapers(@Nullable String firstLine, @Nullable String lastLine) {
    var check = new Validation();
    this.firstLine = number(check, "firstLine", firstLine);
    this.lastLine = number(check, "lastLine", lastLine);
    check.done();
    if (until() < from() || until() - from() >= PaperReading.STACK) {
      check.reject("lastLine", BallotError.HOW_MANY, 1, PaperReading.STACK);
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

  int from() {
    return Integer.parseInt(firstLine);
  }

  int until() {
    return Integer.parseInt(lastLine);
  }
}
