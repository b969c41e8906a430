package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.linli.matching.Match.Reason;
import org.linli.resources.Metres;

/**
 * By what a resource is ranked for a need, in this order. Lower is better in all of them.
 *
 * @param shared what its words and the need's both say; the longer the better
 * @param broad 1 if it serves many categories, 0 if it is meant for few
 * @param far in steps of a quarter of a kilometre
 * @param late 0 now, 1 within a day, 2 within a week, 3 by appointment
 * @param unproven 0 if the unit settled needs before
 */
record Measures(String shared, int broad, int far, int late, int unproven)
    implements Comparable<Measures> {

  private static final List<Measure> ORDER =
      List.of(
          new Measure("unlike", Measures::unlike),
          new Measure("broad", Measures::broad),
          new Measure("far", Measures::far),
          new Measure("late", Measures::late),
          new Measure("unproven", Measures::unproven));
  private static final Comparator<Measures> BEST_FIRST =
      ORDER.stream()
          .map(it -> Comparator.comparingInt(it.value()))
          .reduce(Comparator::thenComparing)
          .orElseThrow();
  private static final int FEW_CATEGORIES = 2;
  private static final int STEP_METRES = 250;
  private static final int DAY = 24 * 60;

  static Measures of(Demand demand, Candidate candidate) {
    var what = candidate.resource().what();
    var wait = what.slots().wait(demand.at());
    return new Measures(
        SharedWords.longest(demand.words(), what.name() + "\n" + what.description()),
        what.categories().size() > FEW_CATEGORIES ? 1 : 0,
        metres(demand, candidate).orElse(0) / STEP_METRES,
        what.slots().byAppointment() ? 3 : wait == 0 ? 0 : wait <= DAY ? 1 : 2,
        candidate.settled() > 0 ? 0 : 1);
  }

  /** Metres from where the need is, if both places are known. */
  static Optional<Integer> metres(Demand demand, Candidate candidate) {
    return demand.place().flatMap(place -> candidate.point().map(place.from()::metresTo));
  }

  /** The same if it is too far. */
  static Optional<Integer> tooFar(Demand demand, Candidate candidate) {
    var kind = candidate.resource().what().kind();
    return metres(demand, candidate)
        .filter(it -> demand.place().orElseThrow().reach().excludes(kind, it));
  }

  /** 2 nothing, 1 two characters, 0 more. */
  private int unlike() {
    return shared.isEmpty() ? 2 : shared.codePointCount(0, shared.length()) > 2 ? 0 : 1;
  }

  @Override
  public int compareTo(Measures other) {
    return BEST_FIRST.compare(this, other);
  }

  /** Why the better one is preferred: the first thing in which they differ. */
  Reason behind(Measures better) {
    return Reason.of(
        "behind-"
            + ORDER.stream()
                .filter(it -> it.value().applyAsInt(this) != it.value().applyAsInt(better))
                .findFirst()
                .map(Measure::code)
                .orElse("equal"));
  }

  /** Why it fits, in words. */
  List<Reason> reasons(Demand demand, Candidate candidate) {
    var what = candidate.resource().what();
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.of(broad == 0 ? "meant-for-it" : "serves-it"));
    if (!shared.isEmpty()) {
      reasons.add(Reason.of("says-the-same", shared));
    }
    if (what.kind().countsPeople() && demand.people().isPresent()) {
      reasons.add(
          what.capacity()
              .map(it -> Reason.of("enough", it))
              .orElseGet(() -> Reason.of("capacity-unknown")));
    }
    metres(demand, candidate)
        .ifPresent(
            it ->
                reasons.add(
                    Reason.of(
                        "metres", demand.place().orElseThrow().from().name(), Metres.about(it))));
    reasons.add(free(demand, candidate));
    if (candidate.settled() > 0) {
      reasons.add(Reason.of("settled", candidate.settled()));
    }
    return reasons;
  }

  private static Reason free(Demand demand, Candidate candidate) {
    var slots = candidate.resource().what().slots();
    var next = slots.next(demand.at());
    if (next.isEmpty()) {
      return Reason.of("by-appointment");
    }
    var slot = next.get();
    return slots.wait(demand.at()) == 0
        ? Reason.of("free-now", slot.ends())
        : Reason.of("free", slot.day(), slot.begins(), slot.ends());
  }

  private record Measure(String code, ToIntFunction<Measures> value) {}
}
