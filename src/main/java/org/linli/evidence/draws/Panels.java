package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All the ways to fill the seats within the quotas, told by how many of each kind they take. Kept
 * as a graph with a layer for each kind, in which a node says how far each quota is filled that
 * further kinds still count for; so the best of all of them is found in one pass.
 */
final class Panels {

  /** Beyond this a page would wait for a minute. */
  private static final int MOST_STEPS = 400_000;

  private final List<Integer> order;
  private final List<Layer> layers;

  private Panels(List<Integer> order, List<Layer> layers) {
    this.order = order;
    this.layers = layers;
  }

  /**
   * @throws TooMany if kinds and quotas are more than can be looked through
   */
  static Panels of(List<Kind> kinds, List<Quota> quotas, int seats) {
    var order = order(kinds);
    var layers = new ArrayList<Layer>();
    var left = kinds.stream().mapToInt(Kind::size).sum();
    var steps = 0;
    var before = Collections.nCopies(quotas.size(), false);
    Map<List<Integer>, Integer> nodes = Map.of(Collections.nCopies(quotas.size() + 1, 0), 0);
    for (var place = 0; place < order.size(); place++) {
      var kind = kinds.get(order.get(place));
      left -= kind.size();
      var later = order.subList(place + 1, order.size()).stream().map(kinds::get).toList();
      var over = over(quotas, later);
      var next = new LinkedHashMap<List<Integer>, Integer>();
      var layer = layer(nodes, kind, quotas, new Room(seats, left, before, over), next);
      layers.add(layer);
      steps += layer.steps().size();
      if (steps > MOST_STEPS) {
        throw new TooMany();
      }
      nodes = next;
      before = over;
    }
    return new Panels(order, layers);
  }

  /** Those who share the value of the most varied heading together: its quotas are soon over. */
  private static List<Integer> order(List<Kind> kinds) {
    var headings = kinds.getFirst().values().size();
    var varied =
        IntStream.range(0, headings)
            .boxed()
            .max(Comparator.comparing(heading -> different(kinds, heading)));
    var all = IntStream.range(0, kinds.size()).boxed();
    return varied
        .map(by -> all.sorted(Comparator.comparing(kind -> kinds.get(kind).values().get(by))))
        .orElse(all)
        .toList();
  }

  private static int different(List<Kind> kinds, int heading) {
    return new HashSet<>(kinds.stream().map(kind -> kind.values().get(heading)).toList()).size();
  }

  /** For which quotas no further kind counts. */
  private static List<Boolean> over(List<Quota> quotas, List<Kind> later) {
    return quotas.stream().map(quota -> later.stream().noneMatch(it -> it.counts(quota))).toList();
  }

  private static Layer layer(
      Map<List<Integer>, Integer> nodes,
      Kind kind,
      List<Quota> quotas,
      Room room,
      Map<List<Integer>, Integer> next) {
    var steps = new ArrayList<Step>();
    for (var node : nodes.entrySet()) {
      for (var taken = 0; taken <= kind.size(); taken++) {
        var filled = filled(node.getKey(), kind, quotas, taken);
        if (exceeds(filled, quotas, room.seats())) {
          break;
        }
        if (room.leaves(filled, quotas)) {
          var rest = room.forget(filled);
          next.putIfAbsent(rest, next.size());
          steps.add(new Step(node.getValue(), next.getOrDefault(rest, 0), taken));
        }
      }
    }
    return new Layer(next.size(), steps);
  }

  /** How far each quota is filled, and last how many seats are. */
  private static List<Integer> filled(
      List<Integer> before, Kind kind, List<Quota> quotas, int taken) {
    return IntStream.range(0, before.size())
        .map(
            each ->
                each == quotas.size() || kind.counts(quotas.get(each))
                    ? before.get(each) + taken
                    : before.get(each))
        .boxed()
        .toList();
  }

  private static boolean exceeds(List<Integer> filled, List<Quota> quotas, int seats) {
    return filled.getLast() > seats
        || IntStream.range(0, quotas.size())
            .anyMatch(each -> filled.get(each) > quotas.get(each).most());
  }

  /**
   * The panel that is worth most; of several always the same one.
   *
   * @param worth of one of each kind, not negative
   * @return how many of each kind; empty if the quotas cannot be kept
   */
  Optional<List<Integer>> best(List<BigInteger> worth) {
    var cameBy = new ArrayList<List<Step>>();
    var values = List.of(BigInteger.ZERO);
    for (var place = 0; place < layers.size(); place++) {
      var layer = layers.get(place);
      var each = worth.get(order.get(place));
      var best = new ArrayList<>(Collections.nCopies(layer.nodes(), BigInteger.ONE.negate()));
      var by = new ArrayList<>(Collections.nCopies(layer.nodes(), Step.NONE));
      for (var step : layer.steps()) {
        var value = values.get(step.from()).add(each.multiply(BigInteger.valueOf(step.taken())));
        if (value.compareTo(best.get(step.to())) > 0) {
          best.set(step.to(), value);
          by.set(step.to(), step);
        }
      }
      cameBy.add(by);
      values = best;
    }
    // When all kinds are through, every quota is over and all seats are filled: one node, or none.
    return values.isEmpty() ? Optional.empty() : Optional.of(back(cameBy));
  }

  private List<Integer> back(List<List<Step>> cameBy) {
    var panel = new ArrayList<>(Collections.nCopies(order.size(), 0));
    var node = 0;
    for (var place = order.size() - 1; place >= 0; place--) {
      var step = cameBy.get(place).get(node);
      panel.set(order.get(place), step.taken());
      node = step.from();
    }
    return List.copyOf(panel);
  }

  /**
   * What is to be kept after a kind.
   *
   * @param left how many people come later
   * @param before which quotas were over before it, and are forgotten
   * @param over for which quotas nobody comes later
   */
  private record Room(int seats, int left, List<Boolean> before, List<Boolean> over) {

    boolean leaves(List<Integer> filled, List<Quota> quotas) {
      return filled.getLast() + left >= seats
          && IntStream.range(0, quotas.size())
              .filter(each -> over.get(each) && !before.get(each))
              .noneMatch(each -> filled.get(each) < quotas.get(each).least());
    }

    /** Quotas that are over need not be told apart any more. */
    List<Integer> forget(List<Integer> filled) {
      return IntStream.range(0, filled.size())
          .map(each -> each < over.size() && over.get(each) ? 0 : filled.get(each))
          .boxed()
          .toList();
    }
  }

  /** From the nodes before a kind to those after it. */
  private record Layer(int nodes, List<Step> steps) {}

  /** Takes some of a kind. */
  private record Step(int from, int to, int taken) {
    static final Step NONE = new Step(0, 0, 0);
  }

  /** More ways than can be looked through. */
  static final class TooMany extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
  }
}
