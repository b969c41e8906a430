package org.linli.bodies.groups;

import java.util.Optional;

/**
 * The share of self-organised groups among all groups of the community (ORG-12).
 *
 * @param own self-organised: on file or registered here, and those of the register of units
 * @param all these and the social organisations of the register
 * @param from the share as the plans found it, in percent
 * @param target what it should become
 */
public record GroupShare(int own, int all, int from, int target) {

  /** Rounded down; empty where there are none. */
  public Optional<Integer> percent() {
    return all == 0 ? Optional.empty() : Optional.of(own * 100 / all);
  }
}
