package org.linli.dispatch;

import java.util.OptionalInt;

/**
 * The three rates 三率 of one month, each with what it is a share of.
 *
 * @param score the weighted whole, where all three may be shown
 */
public record ThreeRates(Part response, Part resolution, Part satisfaction, OptionalInt score) {

  private static final int WHOLE = 100;

  static ThreeRates of(RateCounts counts, DispatchRules.Weights weights) {
    var response = counts.response().part(weights.least());
    var resolution = counts.resolution().part(weights.least());
    var satisfaction = counts.satisfaction().part(weights.least());
    return new ThreeRates(
        response, resolution, satisfaction, score(response, resolution, satisfaction, weights));
  }

  private static OptionalInt score(
      Part response, Part resolution, Part satisfaction, DispatchRules.Weights weights) {
    if (response.percent().isEmpty()
        || resolution.percent().isEmpty()
        || satisfaction.percent().isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (response.percent().getAsInt() * weights.response()
                + resolution.percent().getAsInt() * weights.resolution()
                + satisfaction.percent().getAsInt() * weights.satisfaction())
            / WHOLE);
  }

  /**
   * One rate.
   *
   * @param n of how many
   * @param excluded how many more were not counted
   * @param percent rounded down; empty where too few are counted
   */
  public record Part(int n, int yes, int excluded, OptionalInt percent) {}
}
