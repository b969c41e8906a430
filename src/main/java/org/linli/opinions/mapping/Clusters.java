package org.linli.opinions.mapping;

import java.util.Arrays;
import java.util.Random;

/**
 * Groups of points that lie together: k-means, begun by k-means++ (Arthur and Vassilvitskii 2007),
 * the best of several beginnings.
 *
 * @param groupOf the group of each point, from zero
 * @param middles of each group the coordinates of its middle
 */
record Clusters(int[] groupOf, double[][] middles) {

  /** Few people may lie so that k-means ends in many ways; many beginnings cost nothing then. */
  private static final int MOST_BEGINNINGS = 100;

  private static final int FEWEST_BEGINNINGS = 8;
  private static final int POINTS_BEGUN = 100_000;
  private static final int TURNS = 100;

  /**
   * @param most groups that there may be; fewer come out where points coincide, or where a group
   *     would be smaller than {@code smallest}: it is dissolved, its people go to the middles next
   *     to them, which stay where they are, for a few outsiders must not draw a group apart
   */
  static Clusters of(double[][] places, int most, int smallest, long seed) {
    var random = new Random(seed);
    var best = begun(places, most, random).settled(places);
    var least = best.spread(places);
    var beginnings =
        Math.clamp(POINTS_BEGUN / places[0].length, FEWEST_BEGINNINGS, MOST_BEGINNINGS);
    for (var beginning = 1; beginning < beginnings; beginning++) {
      var clusters = begun(places, most, random).settled(places);
      var spread = clusters.spread(places);
      if (spread < least * (1 - 1e-12)) {
        best = clusters;
        least = spread;
      }
    }
    while (best.count() > 1 && best.smallest() < smallest) {
      best = best.withoutSmallest().assigned(places);
    }
    return best;
  }

  int count() {
    return middles.length;
  }

  int[] sizes() {
    var sizes = new int[count()];
    for (var group : groupOf) {
      sizes[group]++;
    }
    return sizes;
  }

  /** The same groups, numbered anew: {@code order[new] = old}. */
  Clusters ordered(int[] order) {
    var now = new int[count()];
    for (var i = 0; i < order.length; i++) {
      now[order[i]] = i;
    }
    return new Clusters(
        Arrays.stream(groupOf).map(group -> now[group]).toArray(),
        Arrays.stream(order).mapToObj(old -> middles[old]).toArray(double[][]::new));
  }

  private static Clusters begun(double[][] places, int most, Random random) {
    var points = places[0].length;
    var middles = new double[most][];
    var distance = new double[points];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    var chosen = random.nextInt(points);
    for (var count = 0; ; ) {
      middles[count] = place(places, chosen);
      var sum = 0.0;
      for (var i = 0; i < points; i++) {
        distance[i] = Math.min(distance[i], square(places, i, middles[count]));
        sum += distance[i];
      }
      count++;
      if (count == most || sum < 1e-18 * points) {
        return new Clusters(new int[points], Arrays.copyOf(middles, count));
      }
      chosen = drawn(distance, sum * random.nextDouble());
    }
  }

  private static int drawn(double[] distance, double at) {
    var sum = 0.0;
    var last = 0;
    for (var i = 0; i < distance.length; i++) {
      if (distance[i] > 0) {
        last = i;
        sum += distance[i];
        if (sum > at) {
          return i;
        }
      }
    }
    return last;
  }

  private Clusters settled(double[][] places) {
    var clusters = this;
    for (var turn = 0; turn < TURNS; turn++) {
      var next = clusters.assigned(places);
      if (turn > 0 && Arrays.equals(next.groupOf, clusters.groupOf)) {
        return clusters;
      }
      clusters = next.centred(places);
    }
    return clusters;
  }

  private Clusters assigned(double[][] places) {
    var groups = new int[groupOf.length];
    for (var i = 0; i < groups.length; i++) {
      var least = Double.POSITIVE_INFINITY;
      for (var group = 0; group < middles.length; group++) {
        var distance = square(places, i, middles[group]);
        if (distance < least) {
          least = distance;
          groups[i] = group;
        }
      }
    }
    return new Clusters(groups, middles);
  }

  /** A middle to which nobody is nearest stays where it is. */
  private Clusters centred(double[][] places) {
    var sizes = sizes();
    var means = new double[count()][places.length];
    for (var i = 0; i < groupOf.length; i++) {
      for (var axis = 0; axis < places.length; axis++) {
        means[groupOf[i]][axis] += places[axis][i] / sizes[groupOf[i]];
      }
    }
    for (var group = 0; group < sizes.length; group++) {
      means[group] = sizes[group] == 0 ? middles[group] : means[group];
    }
    return new Clusters(groupOf, means);
  }

  private double spread(double[][] places) {
    var sum = 0.0;
    for (var i = 0; i < groupOf.length; i++) {
      sum += square(places, i, middles[groupOf[i]]);
    }
    return sum;
  }

  private int smallest() {
    return Arrays.stream(sizes()).min().orElse(0);
  }

  private Clusters withoutSmallest() {
    var sizes = sizes();
    var out = 0;
    for (var group = 1; group < sizes.length; group++) {
      out = sizes[group] < sizes[out] ? group : out;
    }
    return new Clusters(groupOf, without(middles, out));
  }

  private static double[][] without(double[][] values, int out) {
    var left = new double[values.length - 1][];
    System.arraycopy(values, 0, left, 0, out);
    System.arraycopy(values, out + 1, left, out, left.length - out);
    return left;
  }

  private static double[] place(double[][] places, int point) {
    return Arrays.stream(places).mapToDouble(axis -> axis[point]).toArray();
  }

  private static double square(double[][] places, int point, double[] middle) {
    var sum = 0.0;
    for (var axis = 0; axis < middle.length; axis++) {
      var distance = places[axis][point] - middle[axis];
      sum += distance * distance;
    }
    return sum;
  }
}
