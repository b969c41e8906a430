package org.linli.portrait;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Scope;
import org.linli.needs.repeats.NeedRepeats;
import org.linli.platform.Dates;
import org.linli.portrait.Demand.Counted;
import org.linli.portrait.Portrait.GroupKind;
import org.linli.portrait.Portrait.Month;
import org.linli.portrait.Portrait.Place;
import org.linli.portrait.Portrait.Repeat;
import org.springframework.stereotype.Component;

/** Draws a community's portrait from its counts; to be called in the scope of that community. */
@Component
class Drawing {

  private static final int MONTHS = 12;
  private static final int MOST_REPEATS = 50;

  private final Demand demand;
  private final Changes changes;
  private final Groups groups;
  private final NeedRepeats repeats;
  private final LocalAreaReading places;

  Drawing(
      Demand demand, Changes changes, Groups groups, NeedRepeats repeats, LocalAreaReading places) {
    this.demand = demand;
    this.changes = changes;
    this.groups = groups;
    this.repeats = repeats;
    this.places = places;
  }

  /**
   * Draws it twice: for those who work on needs, and for everybody.
   *
   * @param last what was drawn before; groups are counted once a month
   */
  Drawn draw(long communityId, Limits limits, Instant now, Optional<Portrait> last) {
    var today = Dates.day(now);
    var year = new Span(today.minusYears(1), today);
    var month = YearMonth.from(today);
    var groupSpan = new Span(month.minusMonths(MONTHS).atDay(1), month.atDay(1));
    var living = Living.of(demand.residents(communityId, today, limits.ages()));
    var counted = demand.places(communityId, year);
    var categories =
        counted.stream().filter(it -> it.facet().equals("CATEGORY")).map(Counted::cell).toList();
    var where = Whereabouts.of(places.places(Scope.of(communityId)), counted, living);
    var buildings = where.buildings();
    var all = categories.stream().mapToInt(Cell::needs).sum();
    var grouped =
        last.filter(it -> it.groupSpan().equals(groupSpan) && !it.groups().isEmpty())
            .map(it -> new Groups.Counts(it.known(), it.groups()))
            .orElseGet(() -> groups.of(communityId, limits, groupSpan, living));
    var full =
        new Portrait(
            now,
            year,
            living.all(),
            all,
            SmallCells.all(categories),
            months(communityId, new Span(groupSpan.from(), today)),
            groupSpan,
            grouped.known(),
            grouped.groups(),
            buildings,
            all - buildings.stream().mapToInt(Place::needs).sum(),
            changes.of(communityId, limits, today),
            repeats(communityId, year, limits, where));
    return new Drawn(full, published(full, limits.leastPeople(), categories, where));
  }

  /** Without what is small, without special groups, and without single buildings. */
  private static Portrait published(
      Portrait full, int least, List<Cell> categories, Whereabouts where) {
    var grids = where.grids(least);
    return new Portrait(
        full.countedAt(),
        full.year(),
        full.residents(),
        full.needs(),
        SmallCells.fold(categories, least),
        full.months().stream().map(it -> new Month(it.month(), it.needs(), List.of())).toList(),
        full.groupSpan(),
        full.known(),
        full.groups().stream().filter(it -> it.kind() == GroupKind.AGE).toList(),
        grids,
        full.needs() - grids.stream().mapToInt(Place::needs).sum(),
        full.changes().stream()
            .filter(it -> large(it.needs(), least) && large(it.needsThen(), least))
            .toList(),
        List.of());
  }

  private static boolean large(int needs, int least) {
    return needs == 0 || needs >= least;
  }

  private List<Month> months(long communityId, Span span) {
    var byMonth =
        demand.months(communityId, span).stream()
            .collect(
                Collectors.groupingBy(
                    Counted::part, Collectors.mapping(Counted::cell, Collectors.toList())));
    var first = YearMonth.from(span.from());
    return IntStream.rangeClosed(0, MONTHS)
        .mapToObj(first::plusMonths)
        .map(month -> month(month, byMonth.getOrDefault(month.toString(), List.of())))
        .toList();
  }

  private static Month month(YearMonth month, List<Cell> cells) {
    return new Month(month, cells.stream().mapToInt(Cell::needs).sum(), SmallCells.all(cells));
  }

  private List<Repeat> repeats(long communityId, Span year, Limits limits, Whereabouts where) {
    var scope = Scope.of(communityId);
    return repeats.between(scope, year.begin(), year.end(), limits.repeatDays()).stream()
        .limit(MOST_REPEATS)
        .map(
            it ->
                new Repeat(
                    it.category(),
                    it.building(),
                    it.building().map(where::name).orElse(""),
                    it.times(),
                    it.last().toString()))
        .toList();
  }

  /** A portrait for those who work on needs, and one for everybody. */
  record Drawn(Portrait full, Portrait published) {}
}
