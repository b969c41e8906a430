package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.matching.Match.Reason;
import org.linli.resources.Point;

/**
 * By what a resource is ranked for a need, in this order. Lower is better in all of them.
 *
 * @param unlike how little its words say what the need says: 2 nothing, 1 two characters, 0 more
 * @param broad 1 if it serves many categories, 0 if it is meant for few
 * @param far in steps of a quarter of a kilometre, or of the drawing where metres mean nothing
 * @param late 0 now, 1 within a day, 2 within a week, 3 by appointment
 * @param unproven 0 if the unit settled needs before
 */
record Measures(int unlike, int broad, int far, int late, int unproven)
    implements Comparable<Measures> {

  private static final List<String> CODES = List.of("unlike", "broad", "far", "late", "unproven");
  private static final int FEW_CATEGORIES = 2;
  private static final int STEP_METRES = 250;
  private static final int DAY = 24 * 60;
  private static final double EARTH_METRES = 6_371_000;

  static Measures of(Demand demand, Candidate candidate) {
    var what = candidate.resource().what();
    var shared = SharedWords.longest(demand.words(), what.name() + "\n" + what.description());
    var wait = what.slots().wait(demand.at());
    return new Measures(
        shared.isEmpty() ? 2 : shared.codePointCount(0, shared.length()) > 2 ? 0 : 1,
        what.categories().size() > FEW_CATEGORIES ? 1 : 0,
        steps(demand, candidate),
        what.slots().byAppointment() ? 3 : wait == 0 ? 0 : wait <= DAY ? 1 : 2,
        candidate.settled() > 0 ? 0 : 1);
  }

  private static int steps(Demand demand, Candidate candidate) {
    var drawn = drawn(demand, candidate);
    return metres(demand, candidate)
        .map(it -> it / STEP_METRES)
        .or(() -> drawn.map(Double::intValue))
        .orElse(0);
  }

  /** Metres from where the need is, if both have a point in degrees. */
  static Optional<Integer> metres(Demand demand, Candidate candidate) {
    return demand
        .place()
        .filter(place -> !place.planar())
        .flatMap(
            place ->
                candidate.resource().what().point().map(it -> (int) onEarth(place.point(), it)));
  }

  private static Optional<Double> drawn(Demand demand, Candidate candidate) {
    return demand
        .place()
        .filter(Demand.Place::planar)
        .flatMap(
            place ->
                candidate
                    .resource()
                    .what()
                    .point()
                    .map(it -> Math.hypot(it.x() - place.point().x(), it.y() - place.point().y())));
  }

  /** Great-circle distance of two points of longitude and latitude, by the haversine formula. */
  private static double onEarth(Point from, Point to) {
    var up = Math.toRadians(to.y() - from.y()) / 2;
    var across = Math.toRadians(to.x() - from.x()) / 2;
    var chord =
        Math.pow(Math.sin(up), 2)
            + Math.cos(Math.toRadians(from.y()))
                * Math.cos(Math.toRadians(to.y()))
                * Math.pow(Math.sin(across), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private List<Integer> all() {
    return List.of(unlike, broad, far, late, unproven);
  }

  @Override
  public int compareTo(Measures other) {
    var index = firstDifference(other);
    return index < 0 ? 0 : Integer.compare(all().get(index), other.all().get(index));
  }

  /** Why the better one is preferred: the first thing in which they differ. */
  Reason behind(Measures better) {
    var index = firstDifference(better);
    return Reason.of("behind-" + (index < 0 ? "equal" : CODES.get(index)));
  }

  private int firstDifference(Measures other) {
    for (var index = 0; index < CODES.size(); index++) {
      if (!all().get(index).equals(other.all().get(index))) {
        return index;
      }
    }
    return -1;
  }

  /** Why it fits, in words. */
  List<Reason> reasons(Demand demand, Candidate candidate) {
    var what = candidate.resource().what();
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.of(broad == 0 ? "meant-for-it" : "serves-it"));
    var shared = SharedWords.longest(demand.words(), what.name() + "\n" + what.description());
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
        .ifPresent(it -> reasons.add(Reason.of("metres", demand.place().orElseThrow().name(), it)));
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
}
