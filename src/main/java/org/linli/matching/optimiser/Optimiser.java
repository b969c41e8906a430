package org.linli.matching.optimiser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Serves needs from slots so that the whole is worth as much as possible (MATCH-1). What has
 * nothing to do with each other is solved by itself, at the same time: first exactly as if
 * everything could be split, then repaired. The same input gives the same plan.
 */
public final class Optimiser {

  private Optimiser() {}

  /** Solves a pairing. */
  public static Plan solve(Pairing pairing) {
    return solve(pairing, Optimiser::flow);
  }

  /** The same with flows that somebody else finds. */
  public static Plan solve(Pairing pairing, Flows flows) {
    var served = new int[pairing.arcs()];
    var parts = parts(pairing);
    var values =
        IntStream.range(0, parts.size())
            .parallel()
            .mapToObj(part -> solve(pairing, parts.get(part), served, flows))
            .toList();
    return new Plan(
        served,
        values.stream().mapToLong(Value::value).sum(),
        values.stream().mapToLong(Value::bound).sum());
  }

  private static Flow flow(Pairing pairing) {
    var simplex = new NetworkSimplex(pairing);
    return new Flow(simplex.solve(), simplex.value());
  }

  private static Value solve(Pairing whole, Part part, int[] served, Flows flows) {
    var own = part.of(whole);
    var flow = flows.most(own);
    var repair = new Repair(own, flow.served());
    var places = repair.mend();
    for (var lot = 0; lot < places.length; lot++) {
      if (places[lot] >= 0) {
        served[part.arcOf(whole, own, repair.needOf(lot), places[lot])] += repair.sizeOf(lot);
      }
    }
    return new Value(repair.total(), flow.value());
  }

  /** Needs that share resources, directly or over others, by union-find; large parts first. */
  private static List<Part> parts(Pairing pairing) {
    var needs = pairing.needs();
    var above = IntStream.range(0, needs + pairing.resources()).toArray();
    for (var need = 0; need < needs; need++) {
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        var resource = needs + pairing.resource()[pairing.slot()[arc]];
        above[top(above, resource)] = top(above, need);
      }
    }
    var byTop =
        IntStream.range(0, needs)
            .filter(need -> pairing.first()[need] < pairing.first()[need + 1])
            .boxed()
            .sorted(Comparator.comparingInt((Integer need) -> top(above, need)))
            .mapToInt(Integer::intValue)
            .toArray();
    var parts = new ArrayList<Part>();
    for (var from = 0; from < byTop.length; ) {
      var to = from + 1;
      while (to < byTop.length && top(above, byTop[to]) == top(above, byTop[from])) {
        to++;
      }
      parts.add(new Part(Arrays.copyOfRange(byTop, from, to)));
      from = to;
    }
    parts.sort(Comparator.comparingInt((Part part) -> -part.needs.length));
    return parts;
  }

  private static int top(int[] above, int node) {
    var at = node;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** Needs that are solved together. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(int[] needs) {

    /** These needs and the slots that they reach, numbered anew. */
    Pairing of(Pairing whole) {
      var first = new int[needs.length + 1];
      for (var index = 0; index < needs.length; index++) {
        first[index + 1] =
            first[index] + whole.first()[needs[index] + 1] - whole.first()[needs[index]];
      }
      var slot = new int[first[needs.length]];
      var value = new int[slot.length];
      for (var index = 0; index < needs.length; index++) {
        var from = whole.first()[needs[index]];
        var length = first[index + 1] - first[index];
        System.arraycopy(whole.slot(), from, slot, first[index], length);
        System.arraycopy(whole.value(), from, value, first[index], length);
      }
      var slots = Arrays.stream(slot).distinct().sorted().toArray();
      var resources =
          Arrays.stream(slots).map(each -> whole.resource()[each]).distinct().sorted().toArray();
      return new Pairing(
          Arrays.stream(needs).map(need -> whole.quantity()[need]).toArray(),
          splittable(whole),
          first,
          Arrays.stream(slot).map(each -> Arrays.binarySearch(slots, each)).toArray(),
          value,
          Arrays.stream(slots).map(each -> whole.capacity()[each]).toArray(),
          Arrays.stream(slots)
              .map(each -> Arrays.binarySearch(resources, whole.resource()[each]))
              .toArray(),
          resources.length,
          whole.wake());
    }

    private boolean[] splittable(Pairing whole) {
      var splittable = new boolean[needs.length];
      for (var index = 0; index < needs.length; index++) {
        splittable[index] = whole.splittable()[needs[index]];
      }
      return splittable;
    }

    int arcOf(Pairing whole, Pairing own, int need, int arc) {
      return whole.first()[needs[need]] + arc - own.first()[need];
    }
  }

  private record Value(long value, long bound) {}

  /** Finds the most valuable flow of a pairing in which every need may be split. */
  public interface Flows {
    Flow most(Pairing pairing);
  }

  /**
   * A flow.
   *
   * @param served how much over each arc of the pairing
   * @param value of all of it, the waking of resources counted
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Flow(int[] served, long value) {}

  /**
   * What is served.
   *
   * @param served how much over each arc of the pairing
   * @param value of all of it, the waking of resources counted
   * @param bound no plan is worth more
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Plan(int[] served, long value, long bound) {}
}
