package org.linli.ballot.counting;

/**
 * A demand of the rule and what came of it.
 *
 * @param part heads or 1/100 m² that count for it
 * @param whole of how many
 */
public record Check(Demand demand, long part, long whole, boolean met) {

  static Check of(Demand demand, long part, long whole) {
    return new Check(demand, part, whole, demand.share().reachedBy(part, whole));
  }
}
