package org.linli.sunshine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.ledger.Quarter;

/**
 * A year, or a quarter of it.
 *
 * @param year such as 2026
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record MoneyPeriod(int year, int quarter) {

  private static final Pattern YEAR = Pattern.compile("2\\d{3}");

  /** Reads {@code 2026} or {@code 2026Q3}; empty for anything else. */
  public static Optional<MoneyPeriod> parse(String text) {
    return YEAR.matcher(text).matches()
        ? Optional.of(year(Integer.parseInt(text)))
        : Quarter.parse(text).map(MoneyPeriod::of);
  }

  /**
   * What was asked for, or the year of a day.
   *
   * @throws Refused if what was asked for is neither a year nor a quarter
   */
  public static MoneyPeriod wanted(Optional<String> asked, LocalDate today) {
    return asked
        .map(it -> parse(it).orElseThrow(() -> new Refused(KernelError.NOT_FOUND)))
        .orElseGet(() -> year(today.getYear()));
  }

  public static MoneyPeriod year(int year) {
    return new MoneyPeriod(year, 0);
  }

  public static MoneyPeriod of(Quarter quarter) {
    return new MoneyPeriod(quarter.year(), quarter.number());
  }

  /** What a page offers on a day: the year, its quarters so far, the year before. */
  public static List<MoneyPeriod> offered(LocalDate today) {
    var offered = new ArrayList<MoneyPeriod>();
    offered.add(year(today.getYear()));
    for (var quarter = Quarter.of(today).number(); quarter > 0; quarter--) {
      offered.add(new MoneyPeriod(today.getYear(), quarter));
    }
    offered.add(year(today.getYear() - 1));
    return List.copyOf(offered);
  }

  public LocalDate firstDay() {
    return quarter == 0 ? LocalDate.of(year, 1, 1) : new Quarter(year, quarter).firstDay();
  }

  public LocalDate lastDay() {
    return quarter == 0 ? LocalDate.of(year, 12, 31) : new Quarter(year, quarter).lastDay();
  }

  /** {@code 2026} or {@code 2026Q3}. */
  @Override
  public String toString() {
    return quarter == 0 ? String.valueOf(year) : year + "Q" + quarter;
  }
}
