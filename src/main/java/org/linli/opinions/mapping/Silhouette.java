package org.linli.opinions.mapping;

import java.util.Random;

/**
 * How much nearer people are to their own group than to the next, from -1 to 1 (Rousseeuw 1987).
 *
 * @param mean over all people, or over 2,000 drawn by lot if there are more
 * @param error standard error of the mean
 */
record Silhouette(double mean, double error) {

  private static final int MOST = 2_000;

  static Silhouette of(double[][] places, Clusters clusters, long seed) {
    var who = Lots.some(places[0].length, MOST, new Random(seed));
    var sizes = new int[clusters.count()];
    for (var voter : who) {
      sizes[clusters.groupOf()[voter]]++;
    }
    var sum = 0.0;
    var squares = 0.0;
    for (var voter : who) {
      var value = value(places, clusters, who, sizes, voter);
      sum += value;
      squares += value * value;
    }
    var mean = sum / who.length;
    var variance = Math.max(0, squares / who.length - mean * mean);
    return new Silhouette(mean, Math.sqrt(variance / who.length));
  }

  private static double value(
      double[][] places, Clusters clusters, int[] who, int[] sizes, int voter) {
    var sums = new double[sizes.length];
    for (var other : who) {
      var square = 0.0;
      for (var axis : places) {
        square += (axis[voter] - axis[other]) * (axis[voter] - axis[other]);
      }
      sums[clusters.groupOf()[other]] += Math.sqrt(square);
    }
    var own = clusters.groupOf()[voter];
    if (sizes[own] < 2) {
      return 0;
    }
    var within = sums[own] / (sizes[own] - 1);
    var next = Double.POSITIVE_INFINITY;
    for (var group = 0; group < sizes.length; group++) {
      if (group != own && sizes[group] > 0) {
        next = Math.min(next, sums[group] / sizes[group]);
      }
    }
    var larger = Math.max(within, next);
    return Double.isInfinite(next) || larger == 0 ? 0 : (next - within) / larger;
  }
}
