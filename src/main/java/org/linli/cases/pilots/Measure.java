package org.linli.cases.pilots;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What shows whether a pilot works.
 *
 * @param baseline as it was before
 * @param target as it is to be
 * @param measuredBy who counts
 * @param measured as it was at the review
 */
public record Measure(
    String name,
    BigDecimal baseline,
    BigDecimal target,
    String measuredBy,
    Optional<BigDecimal> measured) {

  /** Whether the target was reached, be it above or below the baseline; not before the review. */
  public boolean reached() {
    var rises = target.compareTo(baseline) >= 0;
    return measured
        .filter(it -> rises ? it.compareTo(target) >= 0 : it.compareTo(target) <= 0)
        .isPresent();
  }
}
