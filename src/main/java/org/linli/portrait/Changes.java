package org.linli.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.Dates;
import org.linli.portrait.Demand.Counted;
import org.linli.portrait.Portrait.Change;
import org.linli.portrait.Portrait.Trend;
import org.springframework.stereotype.Component;

/** Compares what is asked for now with what was asked for before. */
@Component
class Changes {

  private final Demand demand;

  Changes(Demand demand) {
    this.demand = demand;
  }

  /** Nothing is compared with days before the first need came in. */
  List<Change> of(long communityId, Limits limits, LocalDate today) {
    var since = demand.first(communityId).map(Dates::day).orElse(LocalDate.MAX);
    var comparisons =
        Comparison.of(today, limits.quarterDays(), limits.recentDays()).stream()
            .filter(it -> !it.then().from().isBefore(since))
            .toList();
    var spans = comparisons.stream().flatMap(it -> Stream.of(it.now(), it.then())).toList();
    var counts =
        demand.spans(communityId, spans).stream()
            .collect(
                Collectors.groupingBy(
                    Counted::part,
                    Collectors.toMap(it -> it.cell().key(), it -> it.cell().needs())));
    var changes = new ArrayList<Change>();
    for (var index = 0; index < comparisons.size(); index++) {
      var now = counts.getOrDefault(String.valueOf(2 * index + 1), Map.of());
      var then = counts.getOrDefault(String.valueOf(2 * index + 2), Map.of());
      var categories = new TreeSet<>(now.keySet());
      categories.addAll(then.keySet());
      for (var category : categories) {
        var needs = now.getOrDefault(category, 0);
        var needsThen = then.getOrDefault(category, 0);
        changes.add(change(comparisons.get(index), category, needs, needsThen, limits));
      }
    }
    return changes;
  }

  private static Change change(
      Comparison comparison, String category, int needs, int needsThen, Limits limits) {
    var now = comparison.now();
    var then = comparison.then();
    var ratio = RateRatio.of(needs, now.days(), needsThen, then.days(), limits.percent());
    return new Change(
        comparison.against(),
        category,
        now,
        needs,
        then,
        needsThen,
        ratio.ratio(),
        ratio.low(),
        ratio.high(),
        trend(ratio, needs, limits));
  }

  private static Trend trend(RateRatio ratio, int needs, Limits limits) {
    if (ratio.low() > 1 && needs >= limits.riseLeast()) {
      return Trend.RISES;
    }
    return ratio.high().filter(high -> high < 1).isPresent() ? Trend.FALLS : Trend.UNSURE;
  }
}
