package org.linli.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.surveys.NeedSurveys;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Counts at night what became of the needs of the last months, for the public figures. */
@Component
public class ProgressNight implements NightlyJob {

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final CommunityDirectory communities;
  private final Progress progress;
  private final StreetMonths streets;
  private final UnitMonths units;
  private final EvaluationRules rules;
  private final NeedSurveys surveys;
  private final EachCommunity each;
  private final Clock clock;

  ProgressNight(
      CommunityDirectory communities,
      Progress progress,
      StreetMonths streets,
      UnitMonths units,
      EvaluationRules rules,
      NeedSurveys surveys,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.progress = progress;
    this.streets = streets;
    this.units = units;
    this.rules = rules;
    this.surveys = surveys;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "evaluation.progress-counted";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(0, 30);
  }

  @Override
  public void run() {
    var counted = new ArrayList<StreetMonth>();
    try {
      each.run(communities.ids(), community -> counted.add(count(community)));
    } finally {
      tellStreets(counted);
    }
  }

  private StreetMonth count(long community) {
    var now = clock.instant();
    var months = months(Dates.day(now));
    progress.count(community, months, now);
    units.count(community, months, rules.least(community, now), now);
    progress.keep(community, surveys.figures(Scope.of(community)), now);
    return streets.read(community, months.getLast(), now);
  }

  /** Each street in a scope and a transaction of its own. */
  private void tellStreets(List<StreetMonth> counted) {
    var byStreet =
        counted.stream()
            .filter(row -> street(row).isPresent())
            .collect(Collectors.groupingBy(row -> street(row).orElseThrow().id()));
    each.run(
        List.copyOf(byStreet.keySet()),
        street ->
            byStreet.getOrDefault(street, List.of()).forEach(row -> streets.keep(street, row)));
  }

  /** The street above, if the tree has one. */
  private Optional<Community> street(StreetMonth row) {
    var code = communities.byId(row.fromCommunityId()).code();
    return communities.areaByCode(code.substring(0, STREET) + "000");
  }

  /** A month that is over changes as long as its needs do. */
  private static List<LocalDate> months(LocalDate today) {
    var first = ProgressReading.first(today);
    return IntStream.range(0, RatingReading.MONTHS).mapToObj(first::plusMonths).toList();
  }
}
