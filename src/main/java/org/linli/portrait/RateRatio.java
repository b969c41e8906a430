package org.linli.portrait;

import java.util.Optional;

/**
 * How many times as often something comes up as it did, or as it does elsewhere.
 *
 * <p>Of two Poisson counts {@code a} and {@code b} over the exposures {@code s} and {@code t} the
 * first is, given their sum, binomial with {@code p = s·r / (s·r + t)}, where {@code r} is the
 * ratio of the rates (Przyborowski and Wilenski 1940). The exact bounds of {@code p} (Clopper and
 * Pearson 1934) give those of {@code r = p/(1−p) · t/s}. From 2 to 4 the interval is 0.3 to 22:
 * nothing is said about that.
 *
 * @param ratio empty where there was nothing to compare with
 * @param low lower bound of the interval
 * @param high upper bound; empty where there is none
 */
record RateRatio(Optional<Double> ratio, double low, Optional<Double> high) {

  private static final int HALVINGS = 60;
  private static final double NEGLIGIBLE = 1e-17;

  /**
   * @param here how often over {@code exposure}, which may be days or residents times days
   * @param there the same of what it is compared with
   * @param percent how often of a hundred such intervals hold what is true
   */
  static RateRatio of(int here, double exposure, int there, double exposureThere, int percent) {
    var all = here + there;
    if (all == 0) {
      return new RateRatio(Optional.empty(), 0, Optional.empty());
    }
    var tail = (1 - percent / 100.0) / 2;
    var scale = exposureThere / exposure;
    var low = here == 0 ? 0 : odds(lowest(here, all, tail)) * scale;
    return there == 0
        ? new RateRatio(Optional.empty(), low, Optional.empty())
        : new RateRatio(
            Optional.of(scale * here / there),
            low,
            Optional.of(scale / odds(lowest(there, all, tail))));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /** The smallest share with which so many of all are not less likely than the tail. */
  private static double lowest(int some, int all, double tail) {
    var logChoices = logChoices(some, all);
    var low = 0.0;
    var high = (double) some / all;
    for (var each = 0; each < HALVINGS; each++) {
      var middle = (low + high) / 2;
      if (atLeast(some, all, middle, logChoices) < tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How likely so many of all or more are; the terms fall, because the share is below some/all. */
  private static double atLeast(int some, int all, double share, double logChoices) {
    var term = Math.exp(logChoices + some * Math.log(share) + (all - some) * Math.log1p(-share));
    var sum = term;
    for (var more = some; more < all && term > sum * NEGLIGIBLE; more++) {
      term *= (all - more) / (more + 1.0) * odds(share);
      sum += term;
    }
    return sum;
  }

  private static double logChoices(int some, int all) {
    var log = 0.0;
    for (var each = 1; each <= some; each++) {
      log += Math.log((all - some + each) / (double) each);
    }
    return log;
  }
}
