package org.linli.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Three months that are closed together.
 *
 * @param year such as 2026
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

  private static final Pattern TEXT = Pattern.compile("(2\\d{3})Q([1-4])");
  private static final int MONTHS = 3;

  /** Reads {@code 2026Q3}; empty for anything else. */
  public static Optional<Quarter> parse(String text) {
    var match = TEXT.matcher(text);
    return match.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  /** In which a day lies. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  public LocalDate lastDay() {
    return YearMonth.of(year, number * MONTHS).atEndOfMonth();
  }

  /** {@code 2026Q3}. */
  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
