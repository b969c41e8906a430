package org.linli.demo;

import java.util.Map;

/**
 * How the forty-six of the dark stairwell rate what was done: 43 are content. Until everybody whom
 * a matter concerns may rate it, its raiser alone does, in {@link FiveStories}; the others belong
 * here.
 */
final class StairwellRatings {

  /** How many gave each grade. */
  static final Map<String, Integer> GRADES =
      Map.of("SATISFIED", 43, "FAIRLY_SATISFIED", 2, "DISSATISFIED", 1);

  private StairwellRatings() {}
}
