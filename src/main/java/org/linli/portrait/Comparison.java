package org.linli.portrait;

import java.time.LocalDate;
import java.util.List;
import org.linli.needs.lists.Quarter;

/** Two spans that are compared; of the one that runs only days that are over count. */
record Comparison(Against against, Span now, Span then) {

  /**
   * Those of a day.
   *
   * @param quarterDays of the running quarter, so that it is compared; else the one before it is
   * @param recentDays of the shortest spans
   */
  static List<Comparison> of(LocalDate today, int quarterDays, int recentDays) {
    var recent = new Span(today.minusDays(recentDays), today);
    var before = new Span(recent.from().minusDays(recentDays), recent.from());
    var running = Quarter.of(today);
    var ran = new Span(running.firstDay(), today);
    var quarter = ran.days() < quarterDays ? running.before() : running;
    var now = quarter == running ? ran : new Span(quarter.firstDay(), quarter.endDay());
    var yearBefore = new Quarter(quarter.year() - 1, quarter.number());
    return List.of(
        new Comparison(Against.DAYS, recent, before),
        new Comparison(Against.QUARTER, now, beginning(quarter.before(), now.days())),
        new Comparison(Against.YEAR, now, beginning(yearBefore, now.days())));
  }

  /** So many days of a quarter, if it has them. */
  private static Span beginning(Quarter quarter, int days) {
    var until = quarter.firstDay().plusDays(days);
    return new Span(quarter.firstDay(), until.isAfter(quarter.endDay()) ? quarter.endDay() : until);
  }
}
