package org.linli.matching.optimiser;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes a plan in which nothing is split that cannot be from a flow in which anything may be. Lots
 * that are left over are put where there is room, where others can move away in chains, or where
 * they are worth more than what they displace; then each lot looks for a better place. Every change
 * is kept only if the whole is worth more afterwards. The same input gives the same plan.
 */
final class Repair {

  private static final int CHAIN = 4;
  private static final int TRIES = 400;
  private static final int POLISH_CHAIN = 2;
  private static final int POLISH_TRIES = 250;
  private static final int ROUNDS = 3;
  private static final int NOWHERE = -1;

  private final Pairing pairing;
  private final int[] need;
  private final int[] size;
  private final int[] place;
  private final int[] next;
  private final int[] previous;
  private final int[] firstIn;
  private final int[] free;
  private final int[] used;
  private final boolean[] closed;

  private long total;
  private int tries;

  private int[] logLot = new int[64];
  private int[] logPlace = new int[64];
  private int logged;

  /**
   * @param flow over each arc of the pairing
   */
  Repair(Pairing pairing, int[] flow) {
    this.pairing = pairing;
    var lots = 0;
    for (var each = 0; each < pairing.needs(); each++) {
      lots += pairing.splittable()[each] ? pairing.quantity()[each] : 1;
    }
    need = new int[lots];
    size = new int[lots];
    place = new int[lots];
    next = new int[lots];
    previous = new int[lots];
    firstIn = new int[pairing.slots()];
    free = pairing.capacity().clone();
    used = new int[pairing.resources()];
    closed = new boolean[pairing.slots()];
    Arrays.fill(place, NOWHERE);
    Arrays.fill(firstIn, NOWHERE);
    begin(flow);
  }

  /** What flows whole stays where it flows. */
  private void begin(int[] flow) {
    var lot = 0;
    for (var each = 0; each < pairing.needs(); each++) {
      var quantity = pairing.quantity()[each];
      var from = pairing.first()[each];
      var to = pairing.first()[each + 1];
      if (pairing.splittable()[each]) {
        var arc = from;
        var left = arc < to ? flow[arc] : 0;
        for (var unit = 0; unit < quantity; unit++, lot++) {
          need[lot] = each;
          size[lot] = 1;
          while (left == 0 && arc < to - 1) {
            left = flow[++arc];
          }
          if (left > 0) {
            left--;
            put(lot, arc);
          }
        }
      } else {
        need[lot] = each;
        size[lot] = quantity;
        for (var arc = from; arc < to; arc++) {
          if (flow[arc] == quantity) {
            put(lot, arc);
          }
        }
        lot++;
      }
    }
  }

  /**
   * Repairs as long as it helps.
   *
   * @return for each lot its arc, or a negative number if it is left over
   */
  int[] mend() {
    for (var round = 0; round < ROUNDS; round++) {
      var before = total;
      insert();
      exchange();
      polish();
      if (total == before) {
        break;
      }
    }
    insert();
    return place;
  }

  private void insert() {
    var left =
        IntStream.range(0, need.length)
            .filter(lot -> place[lot] == NOWHERE && arcsOf(lot) > 0)
            .boxed()
            .sorted(Comparator.comparingLong((Integer lot) -> -most(lot)).thenComparing(lot -> lot))
            .mapToInt(Integer::intValue)
            .toArray();
    for (var lot : left) {
      if (place[lot] == NOWHERE) {
        logged = 0;
        tries = TRIES;
        if (!place(lot, CHAIN, total)) {
          undo(0);
        }
      }
    }
  }

  /** One lot makes way for several that are left over and want the same slot. */
  private void exchange() {
    var wanting = new Wanting(this);
    for (var lot = 0; lot < need.length; lot++) {
      if (place[lot] != NOWHERE && size[lot] > 1) {
        logged = 0;
        tries = TRIES;
        var before = total;
        var slot = pairing.slot()[place[lot]];
        take(lot);
        wanting.fill(slot, lot);
        if (logged == 1 || !settle(lot, CHAIN, before)) {
          undo(0);
        }
      }
    }
  }

  /**
   * Lots that were left over, by the slots that they could go to, the worthiest for their size
   * first.
   */
  private static final class Wanting {

    private final Repair repair;
    private final int[] from;
    private final int[] lots;
    private final int[] arcs;

    Wanting(Repair repair) {
      this.repair = repair;
      var pairing = repair.pairing;
      from = new int[pairing.slots() + 1];
      var left =
          IntStream.range(0, repair.need.length)
              .filter(lot -> repair.place[lot] == NOWHERE && repair.arcsOf(lot) > 0)
              .boxed()
              .sorted(
                  Comparator.comparingInt(
                          (Integer lot) -> -pairing.value()[pairing.first()[repair.need[lot]]])
                      .thenComparing(lot -> lot))
              .mapToInt(Integer::intValue)
              .toArray();
      for (var lot : left) {
        for (var arc = repair.firstArc(lot); arc < repair.endOfArcs(lot); arc++) {
          from[pairing.slot()[arc] + 1]++;
        }
      }
      Arrays.parallelPrefix(from, Integer::sum);
      lots = new int[from[pairing.slots()]];
      arcs = new int[lots.length];
      var next = from.clone();
      for (var lot : left) {
        for (var arc = repair.firstArc(lot); arc < repair.endOfArcs(lot); arc++) {
          var at = next[pairing.slot()[arc]]++;
          lots[at] = lot;
          arcs[at] = arc;
        }
      }
    }

    /**
     * @param without a lot that has just made way
     */
    void fill(int slot, int without) {
      for (var at = from[slot]; at < from[slot + 1] && repair.free[slot] > 0; at++) {
        var lot = lots[at];
        if (lot != without
            && repair.place[lot] == NOWHERE
            && repair.size[lot] <= repair.free[slot]) {
          repair.put(lot, arcs[at]);
        }
      }
    }
  }

  private int firstArc(int lot) {
    return pairing.first()[need[lot]];
  }

  private int endOfArcs(int lot) {
    return pairing.first()[need[lot] + 1];
  }

  private void polish() {
    for (var lot = 0; lot < need.length; lot++) {
      if (place[lot] != NOWHERE && place[lot] != firstArc(lot)) {
        logged = 0;
        tries = POLISH_TRIES;
        var before = total;
        take(lot);
        if (!place(lot, POLISH_CHAIN, before)) {
          undo(0);
        }
      }
    }
  }

  /**
   * Puts a lot somewhere so that the whole is worth more than a floor.
   *
   * @param chain how many lots may move one after another
   */
  private boolean place(int lot, int chain, long floor) {
    var best = best(lot);
    if (best >= 0 && total + gain(lot, best) > floor) {
      put(lot, best);
      return true;
    }
    for (var arc = firstArc(lot); arc < endOfArcs(lot); arc++) {
      if (chain == 0 || tries <= 0 || total + worth(lot, arc) + pairing.wake() <= floor) {
        return false;
      }
      var slot = pairing.slot()[arc];
      if (!closed[slot] && free[slot] < size[lot] && size[lot] <= pairing.capacity()[slot]) {
        tries--;
        closed[slot] = true;
        var done = instead(lot, arc, chain, floor) || insteadOfSome(lot, arc, chain, floor);
        closed[slot] = false;
        if (done) {
          return true;
        }
      }
    }
    return false;
  }

  /** The place with room for a lot that is worth most, or a negative number. */
  private int best(int lot) {
    var best = NOWHERE;
    var most = 0L;
    for (var arc = firstArc(lot); arc < endOfArcs(lot); arc++) {
      var slot = pairing.slot()[arc];
      if (free[slot] >= size[lot] && !closed[slot]) {
        var gain = gain(lot, arc);
        if (gain > most) {
          most = gain;
          best = arc;
        }
      }
    }
    return best;
  }

  /** One lot makes room. */
  private boolean instead(int lot, int arc, int chain, long floor) {
    var slot = pairing.slot()[arc];
    var missing = size[lot] - free[slot];
    for (var other = firstIn[slot]; other != NOWHERE; ) {
      var after = next[other];
      if (size[other] >= missing) {
        var mark = logged;
        take(other);
        put(lot, arc);
        if (settle(other, chain, floor)) {
          return true;
        }
        undo(mark);
      }
      other = after;
    }
    return false;
  }

  private boolean settle(int other, int chain, long floor) {
    if (total > floor) {
      place(other, chain - 1, total);
      return true;
    }
    return place(other, chain - 1, floor);
  }

  /** Several lots make room, the least worthy for their size first. */
  private boolean insteadOfSome(int lot, int arc, int chain, long floor) {
    var slot = pairing.slot()[arc];
    var mark = logged;
    var moved = new int[size[lot]];
    var count = 0;
    while (free[slot] < size[lot]) {
      var least = NOWHERE;
      for (var other = firstIn[slot]; other != NOWHERE; other = next[other]) {
        if (least == NOWHERE || value(other) < value(least)) {
          least = other;
        }
      }
      if (count == moved.length || least == NOWHERE) {
        undo(mark);
        return false;
      }
      moved[count++] = least;
      take(least);
    }
    if (count < 2) {
      undo(mark);
      return false;
    }
    put(lot, arc);
    for (var index = 0; index < count; index++) {
      var before = logged;
      if (!place(moved[index], chain - 1, total)) {
        undo(before);
      }
    }
    if (total > floor) {
      return true;
    }
    undo(mark);
    return false;
  }

  /** What one unit of a lot is worth where it is. */
  private int value(int lot) {
    return pairing.value()[place[lot]];
  }

  private long most(int lot) {
    return worth(lot, firstArc(lot));
  }

  private int arcsOf(int lot) {
    return endOfArcs(lot) - firstArc(lot);
  }

  private long worth(int lot, int arc) {
    return (long) pairing.value()[arc] * size[lot];
  }

  private long gain(int lot, int arc) {
    return worth(lot, arc)
        + (used[pairing.resource()[pairing.slot()[arc]]] == 0 ? pairing.wake() : 0);
  }

  private void put(int lot, int arc) {
    log(lot);
    total += gain(lot, arc);
    var slot = pairing.slot()[arc];
    place[lot] = arc;
    free[slot] -= size[lot];
    used[pairing.resource()[slot]]++;
    previous[lot] = NOWHERE;
    next[lot] = firstIn[slot];
    if (next[lot] != NOWHERE) {
      previous[next[lot]] = lot;
    }
    firstIn[slot] = lot;
  }

  private void take(int lot) {
    log(lot);
    var arc = place[lot];
    var slot = pairing.slot()[arc];
    place[lot] = NOWHERE;
    free[slot] += size[lot];
    used[pairing.resource()[slot]]--;
    if (previous[lot] == NOWHERE) {
      firstIn[slot] = next[lot];
    } else {
      next[previous[lot]] = next[lot];
    }
    if (next[lot] != NOWHERE) {
      previous[next[lot]] = previous[lot];
    }
    total -= gain(lot, arc);
  }

  private void log(int lot) {
    if (logged == logLot.length) {
      logLot = Arrays.copyOf(logLot, 2 * logged);
      logPlace = Arrays.copyOf(logPlace, 2 * logged);
    }
    logLot[logged] = lot;
    logPlace[logged++] = place[lot];
  }

  private void undo(int mark) {
    while (logged > mark) {
      var lot = logLot[--logged];
      var was = logPlace[logged];
      var now = logged;
      if (was == NOWHERE) {
        take(lot);
      } else {
        put(lot, was);
      }
      logged = now;
    }
  }

  int needOf(int lot) {
    return need[lot];
  }

  int sizeOf(int lot) {
    return size[lot];
  }

  long total() {
    return total;
  }
}
