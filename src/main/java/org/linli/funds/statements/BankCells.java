package org.linli.funds.statements;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.funds.FundError;
import org.linli.kernel.Refused;

/** Reads days and amounts as banks write them. */
public final class BankCells {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:\\D.*)?");
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|\\D.*)?");
  private static final Pattern COUNTED = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<minus>[-−–—(]?)(?:人民币|CNY|RMB|¥|元)?(?<late>[-−–—]?)"
              + "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:元|CNY)?\\)?");
  private static final int MOST_DIGITS = 15;

  private BankCells() {}

  /** A day, with or without the time; a spreadsheet counts days from the end of 1899. */
  public static Optional<LocalDate> day(String cell) {
    var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    var counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(counted.group(1))));
    }
    var digits = DIGITS.matcher(text);
    var match = digits.matches() ? digits : DAY.matcher(text);
    try {
      return match.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(match.group(1)),
                  Integer.parseInt(match.group(2)),
                  Integer.parseInt(match.group(3))))
          : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /**
   * Fen, with the sign that stands there; a currency sign before or behind it says nothing.
   *
   * @param row where it stands, for who reads why it was refused
   * @throws Refused if it is no amount
   */
  public static long fen(int row, String cell) {
    var match = AMOUNT.matcher(plain(cell));
    if (!match.matches()) {
      throw new Refused(FundError.LINE_NUMBER, row, cell);
    }
    var number = new BigDecimal(match.group("number").replace(",", "")).stripTrailingZeros();
    if (number.scale() > 2 || number.precision() - number.scale() > MOST_DIGITS - 2) {
      throw new Refused(FundError.LINE_NUMBER, row, cell);
    }
    var fen = number.movePointRight(2).longValueExact();
    return match.group("minus").isEmpty() && match.group("late").isEmpty() ? fen : -fen;
  }

  /** Full-width digits and signs as plain ones, without spaces. */
  private static String plain(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\h]", "")
        .replace('\u00A5', '¥');
  }
}
