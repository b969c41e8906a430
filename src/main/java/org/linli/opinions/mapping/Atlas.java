package org.linli.opinions.mapping;

import org.jspecify.annotations.Nullable;
import org.linli.opinions.mapping.OpinionMap.Spread;

/**
 * Where groups lie in the two strongest directions, in whole numbers from -100 to 100, and how far
 * they reach: from the moments of their places, never from single ones.
 */
final class Atlas {

  private static final int GRID = 5;
  private static final int ANGLE = 15;
  private static final double DEVIATIONS = 1.5;

  private final Clusters clusters;
  private final double[] xx;
  private final double[] yy;
  private final double[] xy;
  private final double unit;

  Atlas(double[][] places, Clusters clusters) {
    this.clusters = clusters;
    var count = clusters.count();
    xx = new double[count];
    yy = new double[count];
    xy = new double[count];
    var sizes = clusters.sizes();
    for (var i = 0; i < places[0].length; i++) {
      var group = clusters.groupOf()[i];
      var x = places[0][i] - clusters.middles()[group][0];
      var y = places[1][i] - clusters.middles()[group][1];
      xx[group] += x * x / sizes[group];
      yy[group] += y * y / sizes[group];
      xy[group] += x * y / sizes[group];
    }
    var reach = 0.0;
    for (var group = 0; group < count; group++) {
      reach =
          Math.max(
              reach, Math.abs(clusters.middles()[group][0]) + DEVIATIONS * Math.sqrt(xx[group]));
      reach =
          Math.max(
              reach, Math.abs(clusters.middles()[group][1]) + DEVIATIONS * Math.sqrt(yy[group]));
    }
    unit = reach == 0 ? 1 : 100 / reach;
  }

  int x(int group) {
    return Rounding.to(GRID, unit * clusters.middles()[group][0]);
  }

  int y(int group) {
    return Rounding.to(GRID, unit * clusters.middles()[group][1]);
  }

  @Nullable Spread spread(int group, int size, int minimum) {
    if (size < minimum) {
      return null;
    }
    var middle = (xx[group] + yy[group]) / 2;
    var half = (xx[group] - yy[group]) / 2;
    var root = Math.sqrt(half * half + xy[group] * xy[group]);
    var angle = StrictMath.toDegrees(StrictMath.atan2(xy[group], half)) / 2;
    return new Spread(
        length(middle + root),
        length(middle - root),
        Math.floorMod(Rounding.to(ANGLE, angle), 180));
  }

  /** Never nothing: where all of a group say the same, the page must still show it. */
  private int length(double variance) {
    var length = unit * DEVIATIONS * Math.sqrt(Math.max(0, variance));
    return Math.max(GRID, Rounding.to(GRID, length));
  }
}
