package org.linli.matching.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.matching.optimiser.Optimiser.Plan;

/** MATCH-1: the flow is the most there is, and the plan keeps every rule and comes close to it. */
class OptimiserTest {

  private static final int WAKE = 84_000;

  @Test
  void flowIsWorthWhatAnotherSolverFindsOnTwoHundredInstances() {
    var other = new OrTools();
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var pairing = instance(random, 5 + random.nextInt(60), 2 + random.nextInt(25));
      var simplex = new NetworkSimplex(pairing);
      var flow = simplex.solve();
      assertThat(simplex.value()).as("seed %d", seed).isEqualTo(other.most(pairing).value());
      assertThat(worth(pairing, flow)).as("seed %d", seed).isEqualTo(simplex.value());
    }
  }

  @Test
  void planKeepsCapacitiesAndServesWholeWhatCannotBeSplit() {
    for (var seed = 0; seed < 100; seed++) {
      var pairing = instance(new Random(seed), 80, 30);
      var plan = Optimiser.solve(pairing);
      assertThat(plan.value()).isLessThanOrEqualTo(plan.bound());
      assertThat(worth(pairing, plan.served())).as("seed %d", seed).isEqualTo(plan.value());
      keepsTheRules(pairing, plan);
    }
  }

  @Test
  void planIsBetterThanTakingTheBestThatIsLeft() {
    var better = 0;
    for (var seed = 0; seed < 50; seed++) {
      var pairing = instance(new Random(seed), 120, 30);
      var plan = Optimiser.solve(pairing);
      better += plan.value() > greedy(pairing) ? 1 : 0;
      assertThat(plan.value()).isGreaterThan(plan.bound() * 90 / 100);
    }
    assertThat(better).isGreaterThan(40);
  }

  @Test
  void sameInputGivesTheSamePlan() {
    var pairing = instance(new Random(7), 200, 60);
    assertThat(Optimiser.solve(pairing).served()).isEqualTo(Optimiser.solve(pairing).served());
  }

  /** Two needs that cannot be split want the same slot, which is too small for both. */
  @Test
  void worthierNeedDisplacesAndTheOtherMovesAway() {
    var pairing =
        new Pairing(
            new int[] {2, 2},
            new boolean[] {false, false},
            new int[] {0, 2, 3},
            new int[] {0, 1, 0},
            new int[] {900, 100, 800},
            new int[] {3, 2},
            new int[] {0, 1},
            2,
            50);
    var plan = Optimiser.solve(pairing);
    assertThat(plan.served()).containsExactly(0, 2, 2);
    assertThat(plan.value()).isEqualTo(2 * 100 + 2 * 800 + 2 * 50);
    assertThat(plan.bound()).isEqualTo(900 + 100 + 2 * 800 + 2 * 50);
  }

  @Test
  void nothingToServeIsAPlanAsWell() {
    var nobody =
        new Pairing(
            new int[] {1},
            new boolean[] {false},
            new int[] {0, 0},
            new int[0],
            new int[0],
            new int[] {4},
            new int[] {0},
            1,
            WAKE);
    var plan = Optimiser.solve(nobody);
    assertThat(plan.value()).isZero();
    assertThat(plan.served()).isEmpty();
    var full =
        new Pairing(
            new int[] {1},
            new boolean[] {true},
            new int[] {0, 1},
            new int[] {0},
            new int[] {5},
            new int[] {0},
            new int[] {0},
            1,
            WAKE);
    assertThat(Optimiser.solve(full).value()).isZero();
  }

  private static void keepsTheRules(Pairing pairing, Plan plan) {
    var load = new int[pairing.slots()];
    for (var need = 0; need < pairing.needs(); need++) {
      var served = 0;
      var slots = new HashSet<Integer>();
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        var amount = plan.served()[arc];
        assertThat(amount).isNotNegative();
        load[pairing.slot()[arc]] += amount;
        served += amount;
        if (amount > 0) {
          slots.add(pairing.slot()[arc]);
        }
      }
      assertThat(served).isLessThanOrEqualTo(pairing.quantity()[need]);
      if (!pairing.splittable()[need]) {
        assertThat(served).isIn(0, pairing.quantity()[need]);
        assertThat(slots.size()).isLessThanOrEqualTo(1);
      }
    }
    for (var slot = 0; slot < load.length; slot++) {
      assertThat(load[slot]).isLessThanOrEqualTo(pairing.capacity()[slot]);
    }
  }

  private static long worth(Pairing pairing, int[] served) {
    var used = new boolean[pairing.resources()];
    var total = 0L;
    for (var arc = 0; arc < served.length; arc++) {
      if (served[arc] > 0) {
        total += (long) pairing.value()[arc] * served[arc];
        used[pairing.resource()[pairing.slot()[arc]]] = true;
      }
    }
    for (var each : used) {
      total += each ? pairing.wake() : 0;
    }
    return total;
  }

  private static long greedy(Pairing pairing) {
    var left = pairing.capacity().clone();
    var served = new int[pairing.arcs()];
    for (var need = 0; need < pairing.needs(); need++) {
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        var slot = pairing.slot()[arc];
        if (left[slot] >= pairing.quantity()[need]) {
          served[arc] = pairing.quantity()[need];
          left[slot] -= served[arc];
          break;
        }
      }
    }
    return worth(pairing, served);
  }

  /** Needs with up to fifteen arcs each, the most valuable first. */
  private static Pairing instance(Random random, int needs, int slots) {
    var quantity = random.ints(needs, 1, 9).toArray();
    var splittable = new boolean[needs];
    var first = new int[needs + 1];
    var capacity = random.ints(slots, 1, 12).toArray();
    var resources = 1 + slots / 3;
    var slot = new int[needs * 15];
    var value = new int[slot.length];
    var arcs = 0;
    for (var need = 0; need < needs; need++) {
      splittable[need] = random.nextInt(4) == 0;
      var most = random.nextInt(1_000, 6_000);
      var chosen =
          random.ints(0, slots).distinct().limit(random.nextInt(Math.min(15, slots))).toArray();
      var scores = random.ints(chosen.length, 0, 101).sorted().toArray();
      for (var index = 0; index < chosen.length; index++) {
        if (splittable[need] || capacity[chosen[index]] >= quantity[need]) {
          slot[arcs] = chosen[index];
          value[arcs++] = (most + scores[chosen.length - 1 - index]) * 840 / quantity[need];
        }
      }
      first[need + 1] = arcs;
    }
    return new Pairing(
        quantity,
        splittable,
        first,
        Arrays.copyOf(slot, arcs),
        Arrays.copyOf(value, arcs),
        capacity,
        random.ints(slots, 0, resources).toArray(),
        resources,
        WAKE);
  }
}
