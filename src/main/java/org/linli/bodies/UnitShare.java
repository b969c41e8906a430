package org.linli.bodies;

import java.util.Optional;

/**
 * How many units contribute (ORG-8): those that promised something for this year.
 *
 * @param contributing of all units of the register
 * @param from the share as the plan found it, in percent
 * @param target what it should become
 */
public record UnitShare(int year, int contributing, int units, int from, int target) {

  /** Rounded down; empty where there are no units. */
  public Optional<Integer> percent() {
    return units == 0 ? Optional.empty() : Optional.of(contributing * 100 / units);
  }
}
