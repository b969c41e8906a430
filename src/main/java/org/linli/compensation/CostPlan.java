package org.linli.compensation;

import java.time.Instant;

/**
 * A version of the plan. Amounts in fen.
 *
 * @param scheme what is built, in words
 * @param upkeep what running it costs in a year
 * @param rule where the coefficients began
 * @param why what changed
 */
public record CostPlan(
    int version,
    String scheme,
    long cost,
    long subsidy,
    long upkeep,
    SplitBy splitBy,
    Weights weights,
    String rule,
    String why,
    Instant madeAt) {

  /** What the dwellings pay together. */
  public long toPay() {
    return cost - subsidy;
  }
}
