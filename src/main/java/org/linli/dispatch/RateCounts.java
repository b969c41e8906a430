package org.linli.dispatch;

import java.util.OptionalInt;

/** What the three rates of a month are made of. Sums of it are right, means of rates are not. */
record RateCounts(Count response, Count resolution, Count satisfaction) {

  RateCounts plus(RateCounts more) {
    return new RateCounts(
        response.plus(more.response),
        resolution.plus(more.resolution),
        satisfaction.plus(more.satisfaction));
  }

  /**
   * Of one rate.
   *
   * @param n of how many
   * @param excluded how many more do not count
   */
  record Count(int n, int yes, int excluded) {

    private static final int WHOLE = 100;

    Count plus(Count more) {
      return new Count(n + more.n, yes + more.yes, excluded + more.excluded);
    }

    /**
     * @param least of fewer nothing is said
     */
    ThreeRates.Part part(int least) {
      var percent =
          n == 0 || n < least
              ? OptionalInt.empty()
              : OptionalInt.of((int) ((long) yes * WHOLE / n));
      return new ThreeRates.Part(n, yes, excluded, percent);
    }
  }
}
