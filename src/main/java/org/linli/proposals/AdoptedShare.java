package org.linli.proposals;

import java.util.Optional;

/**
 * How many proposals were adopted (DELIB-3). Without a goal: shares that studies found are findings
 * and no targets.
 *
 * @param adopted of those that were answered
 * @param decided adopted or declined
 * @param published all that ever were, hidden ones aside
 * @param inTime of those that were answered, by the day that was promised
 */
public record AdoptedShare(int adopted, int decided, int published, int inTime) {

  /** Rounded down; empty where none was answered. */
  public Optional<Integer> percent() {
    return decided == 0 ? Optional.empty() : Optional.of(adopted * 100 / decided);
  }
}
