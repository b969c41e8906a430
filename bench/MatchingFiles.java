import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.matching.OneNeed;
import org.linli.matching.optimiser.Optimiser.Plan;
import org.linli.matching.optimiser.Pairing;

/**
 * An instance of matching as CSV: needs, resources, slots and categories. An arc leads from a need
 * to a slot where category and group fit, the resource is within the category's radius, the slot's
 * window is one of the need's, and its capacity is enough unless the need may be split; the fifty
 * best of each need are kept, of equal ones the slot that comes first. Half of a score is nearness,
 * a quarter the likeness of words, the rest costs and being early.
 */
final class MatchingFiles {

  private static final int KEPT = 50;
  private static final int PARTS = 840; // divided by every quantity up to 8
  private static final int WAKE = 84_000;

  private final List<String[]> needs;
  private final List<Offer> resources;
  private final List<int[]> slots;
  private final double[] radius;
  private final int[] slotsOf;
  private final Pairing pairing;

  MatchingFiles(Path directory) throws IOException {
    needs = rows(directory.resolve("needs.csv"));
    resources = rows(directory.resolve("resources.csv")).stream().map(Offer::of).toList();
    slots =
        rows(directory.resolve("slots.csv")).stream()
            .map(row -> Stream.of(row).mapToInt(MatchingFiles::whole).toArray())
            .toList();
    radius =
        rows(directory.resolve("categories.csv")).stream()
            .mapToDouble(row -> Double.parseDouble(row[1]))
            .toArray();
    slotsOf = slotsOf();
    pairing = build();
  }

  Pairing pairing() {
    return pairing;
  }

  /** The same in which nothing is to be planned for these needs. */
  Pairing without(Collection<Integer> out) {
    var first = new int[pairing.needs() + 1];
    var kept = new int[pairing.arcs()];
    for (var need = 0; need < pairing.needs(); need++) {
      first[need + 1] = first[need];
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        if (!out.contains(need)) {
          kept[first[need + 1]++] = arc;
        }
      }
    }
    var arcs = Arrays.copyOf(kept, first[pairing.needs()]);
    return new Pairing(
        pairing.quantity(),
        pairing.splittable(),
        first,
        Arrays.stream(arcs).map(arc -> pairing.slot()[arc]).toArray(),
        Arrays.stream(arcs).map(arc -> pairing.value()[arc]).toArray(),
        pairing.capacity(),
        pairing.resource(),
        pairing.resources(),
        pairing.wake());
  }

  /** The application's ranking over all resources. */
  OneNeed one() {
    var one = new OneNeed();
    for (var resource = 0; resource < resources.size(); resource++) {
      var its = slots.subList(slotsOf[resource], slotsOf[resource + 1]);
      var offered = resources.get(resource);
      one.add(
          offered.x(),
          offered.y(),
          offered.category(),
          its.stream().map(slot -> slot[1]).toList(),
          its.stream().mapToInt(slot -> slot[2]).max().orElse(1));
    }
    return one;
  }

  /**
   * Looks through all resources for one need: near enough, for its group, with room beside a plan
   * at one of its times.
   *
   * @param left of each slot
   * @return the best resource with the first window that has room, and how many were ranked; -1
   *     where nothing is left
   */
  int[] best(OneNeed one, int need, int[] left) {
    var row = needs.get(need);
    var category = whole(row[3]);
    var whole = Boolean.parseBoolean(row[7]) ? 1 : whole(row[4]);
    var near =
        IntStream.range(0, resources.size())
            .filter(resource -> fits(row, category, resources.get(resource)))
            .filter(resource -> window(row, resource, whole, left) >= 0)
            .boxed()
            .toList();
    var ranked = one.rank(need, category, Boolean.parseBoolean(row[7]) ? 0 : whole, near);
    return ranked.isEmpty()
        ? new int[] {-1, -1, 0}
        : new int[] {ranked.getFirst(), window(row, ranked.getFirst(), whole, left), ranked.size()};
  }

  private boolean fits(String[] row, int category, Offer offered) {
    return offered.category() == category
        && (offered.groups() & whole(row[9])) != 0
        && Math.hypot(
                Double.parseDouble(row[1]) - offered.x(), Double.parseDouble(row[2]) - offered.y())
            <= radius[category];
  }

  private int window(String[] row, int resource, int lot, int[] left) {
    var windows = whole(row[8]);
    for (var slot = slotsOf[resource]; slot < slotsOf[resource + 1]; slot++) {
      if ((windows >> slots.get(slot)[1] & 1) != 0 && left[slot] >= lot) {
        return slots.get(slot)[1];
      }
    }
    return -1;
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",")).toList();
    }
  }

  private Pairing build() {
    var quantity = new int[needs.size()];
    var splittable = new boolean[needs.size()];
    var first = new int[needs.size() + 1];
    var slot = new int[needs.size() * 8];
    var value = new int[slot.length];
    var byCategory =
        IntStream.range(0, resources.size())
            .boxed()
            .collect(Collectors.groupingBy(each -> resources.get(each).category()));
    var found = new long[slots.size()];
    for (var need = 0; need < needs.size(); need++) {
      var row = needs.get(need);
      quantity[need] = whole(row[4]);
      splittable[need] = Boolean.parseBoolean(row[7]);
      var count = candidates(need, byCategory, found);
      Arrays.sort(found, 0, count);
      var kept = Math.min(count, KEPT);
      first[need + 1] = first[need] + kept;
      if (first[need + 1] > slot.length) {
        slot = Arrays.copyOf(slot, slot.length * 3 / 2 + KEPT);
        value = Arrays.copyOf(value, slot.length);
      }
      var weight = Double.parseDouble(row[6]);
      for (var index = 0; index < kept; index++) {
        var score = -(found[index] >> 32);
        slot[first[need] + index] = (int) found[index];
        value[first[need] + index] =
            (int) Math.round((1000 * weight + score) * PARTS / quantity[need]);
      }
    }
    var arcs = first[needs.size()];
    return new Pairing(
        quantity,
        splittable,
        first,
        Arrays.copyOf(slot, arcs),
        Arrays.copyOf(value, arcs),
        slots.stream().mapToInt(row -> row[2]).toArray(),
        slots.stream().mapToInt(row -> row[0]).toArray(),
        resources.size(),
        WAKE);
  }

  /** Where the slots of each resource begin; they stand together. */
  private int[] slotsOf() {
    var from = new int[resources.size() + 1];
    slots.forEach(row -> from[row[0] + 1]++);
    Arrays.parallelPrefix(from, Integer::sum);
    return from;
  }

  /** Slots with their scores, as numbers whose order is that of the candidates. */
  private int candidates(int need, Map<Integer, List<Integer>> byCategory, long[] found) {
    var row = needs.get(need);
    var x = Double.parseDouble(row[1]);
    var y = Double.parseDouble(row[2]);
    var far = radius[whole(row[3])];
    var windows = whole(row[8]);
    var group = whole(row[9]);
    var quantity = whole(row[4]);
    var anySplit = Boolean.parseBoolean(row[7]);
    var count = 0;
    for (var resource : byCategory.getOrDefault(whole(row[3]), List.of())) {
      var offered = resources.get(resource);
      var distance = Math.hypot(x - offered.x(), y - offered.y());
      if (distance > far || (offered.groups() & group) == 0) {
        continue;
      }
      var fixed =
          50 * (1 - distance / far) + 25 * likeness(need, resource) + 15 * (1 - offered.cost());
      for (var slot = slotsOf[resource]; slot < slotsOf[resource + 1]; slot++) {
        var window = slots.get(slot)[1];
        var enough = anySplit || slots.get(slot)[2] >= quantity;
        if ((windows >> window & 1) != 0 && enough) {
          var early = Integer.numberOfTrailingZeros(windows) == window ? 10 : 0;
          found[count++] = (-Math.round(fixed + early) << 32) | slot;
        }
      }
    }
    return count;
  }

  private static double likeness(int need, int resource) {
    return ((int) (need * 2654435761L + resource * 40503L) >>> 4 & 1023) / 1023.0;
  }

  private static int whole(String digits) {
    return Integer.parseInt(digits);
  }

  private record Offer(double x, double y, int category, int groups, double cost) {

    static Offer of(String[] row) {
      return new Offer(
          Double.parseDouble(row[1]),
          Double.parseDouble(row[2]),
          whole(row[3]),
          whole(row[4]),
          Double.parseDouble(row[5]));
    }
  }

  /** Writes what a plan serves, so that another program can look at it. */
  void write(Pairing pairing, Plan plan, Path file) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("need,resource,window,quantity");
      for (var need = 0; need < pairing.needs(); need++) {
        for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
          if (plan.served()[arc] > 0) {
            var slot = slots.get(pairing.slot()[arc]);
            out.println(need + "," + slot[0] + "," + slot[1] + "," + plan.served()[arc]);
          }
        }
      }
    }
  }
}
