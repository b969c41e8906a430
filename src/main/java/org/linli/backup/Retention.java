package org.linli.backup;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linli.platform.Dates;
import org.linli.platform.Rule;

/**
 * Which backups stay: the latest of each of the last days, weeks and months that have one. Days are
 * those of China, weeks begin on Monday. A machine that stood still for a year thus loses none.
 *
 * @param daily for how many days
 * @param weekly for how many weeks
 * @param monthly for how many months
 */
record Retention(int daily, int weekly, int monthly) {

  static Retention of(Rule rule) {
    return new Retention(rule.number("daily"), rule.number("weekly"), rule.number("monthly"));
  }

  /** The moments whose backups may go; never the latest. */
  List<Instant> superfluous(List<Instant> saved) {
    var latestFirst = saved.stream().sorted(Comparator.reverseOrder()).toList();
    var kept = new HashSet<Instant>();
    kept.addAll(latestOfEach(latestFirst, Dates::day, Math.max(daily, 1)));
    kept.addAll(latestOfEach(latestFirst, Retention::week, weekly));
    kept.addAll(latestOfEach(latestFirst, at -> YearMonth.from(Dates.day(at)), monthly));
    return latestFirst.stream().filter(at -> !kept.contains(at)).toList();
  }

  private static Set<Instant> latestOfEach(
      List<Instant> latestFirst, Function<Instant, Object> period, int periods) {
    var seen = new HashSet<Object>();
    var kept = new HashSet<Instant>();
    for (var at : latestFirst) {
      if (seen.size() < periods && seen.add(period.apply(at))) {
        kept.add(at);
      }
    }
    return kept;
  }

  private static Object week(Instant at) {
    var day = Dates.day(at);
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
