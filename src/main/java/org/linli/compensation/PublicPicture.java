package org.linli.compensation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.counting.Measure;

/**
 * What everybody may know: sums, and counts of which neither they nor what is left of the whole is
 * below {@value #SMALLEST}, so that nobody's answer or amount follows from them.
 *
 * @param flats how many dwellings there are
 * @param agreed how many agree, where that may be said
 * @param version of the plan; 0 before the first
 * @param cost in fen, like all amounts
 * @param compensation all that is agreed, where enough dwellings receive some
 * @param bands of floors, from below; empty where there are too few dwellings
 * @param marks what the law demands, in the order of the rule
 */
public record PublicPicture(
    int flats,
    @Nullable Integer agreed,
    int version,
    String scheme,
    long cost,
    long subsidy,
    long upkeep,
    @Nullable Long compensation,
    List<Band> bands,
    List<Mark> marks) {

  /** The smallest number that is said. */
  static final int SMALLEST = 5;

  public PublicPicture {
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
  }

  /**
   * Floors beside each other with at least {@value #SMALLEST} dwellings.
   *
   * @param most whether more than half of them agree; which and how many is not said
   */
  public record Band(int from, int to, int flats, boolean most) {}

  /**
   * A threshold.
   *
   * @param met empty as long as too few take part to say
   * @param missing how many households at the least, where that is no small number
   */
  public record Mark(
      boolean agreeing,
      Measure measure,
      String share,
      boolean inclusive,
      @Nullable Boolean met,
      @Nullable Long missing) {}

  static PublicPicture of(
      Optional<CostPlan> plan,
      List<Flat> flats,
      List<CompensationAsk> asks,
      Map<UUID, Stand> stands,
      Forecast forecast) {
    var agreed = agreed(flats, stands);
    var taken = asks.stream().filter(ask -> ask.status() == AskStatus.AGREED).toList();
    var receivers = taken.stream().map(CompensationAsk::flat).distinct().count();
    return new PublicPicture(
        flats.size(),
        agreed >= SMALLEST && flats.size() - agreed >= SMALLEST ? Integer.valueOf(agreed) : null,
        plan.map(CostPlan::version).orElse(0),
        plan.map(CostPlan::scheme).orElse(""),
        plan.map(CostPlan::cost).orElse(0L),
        plan.map(CostPlan::subsidy).orElse(0L),
        plan.map(CostPlan::upkeep).orElse(0L),
        receivers >= SMALLEST
            ? Long.valueOf(taken.stream().mapToLong(ask -> ask.offered().orElse(0L)).sum())
            : null,
        bands(flats, stands),
        flats.size() < SMALLEST
            ? List.of()
            : forecast.thresholds().stream().map(it -> mark(it, forecast)).toList());
  }

  private static int agreed(List<Flat> flats, Map<UUID, Stand> stands) {
    return (int) flats.stream().filter(flat -> stands.get(flat.id()) == Stand.AGREED).count();
  }

  private static Mark mark(Threshold it, Forecast forecast) {
    var said = !it.agreeing() || forecast.participated() >= SMALLEST;
    var much = said && it.measure() == Measure.HEADS && it.missing() >= SMALLEST;
    return new Mark(
        it.agreeing(),
        it.measure(),
        it.share(),
        it.inclusive(),
        said ? Boolean.valueOf(it.met()) : null,
        much ? Long.valueOf(it.missing()) : null);
  }

  /** From below, each as small as it may be; the last floors go with those below them. */
  private static List<Band> bands(List<Flat> flats, Map<UUID, Stand> stands) {
    var groups = new ArrayList<List<Flat>>();
    var group = new ArrayList<Flat>();
    var byFloor = flats.stream().sorted(Comparator.comparingInt(Flat::floor)).toList();
    for (var index = 0; index < byFloor.size(); index++) {
      group.add(byFloor.get(index));
      var floorEnds =
          index + 1 == byFloor.size()
              || byFloor.get(index + 1).floor() != byFloor.get(index).floor();
      if (floorEnds && group.size() >= SMALLEST) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!groups.isEmpty()) {
      groups.getLast().addAll(group);
    }
    return groups.stream()
        .map(
            it ->
                new Band(
                    it.getFirst().floor(),
                    it.getLast().floor(),
                    it.size(),
                    2 * agreed(it, stands) > it.size()))
        .toList();
  }
}
