package org.linli.matching;

import java.util.Optional;
import java.util.UUID;
import org.linli.resources.Slot;

/**
 * A pair as a run proposed it.
 *
 * @param unit whose resource it is
 * @param slot when, if the resource has times
 * @param amount how much of the resource; 1 if the need does not count
 * @param asked whether it was accepted: then the unit was asked, and nobody else gets this place
 */
record Proposal(
    UUID need, UUID resource, UUID unit, Optional<Slot> slot, int amount, boolean asked) {

  Proposal(UUID need, UUID resource, UUID unit, Optional<Slot> slot, int amount) {
    this(need, resource, unit, slot, amount, false);
  }

  /** Whether it is for the same need, from the same place. */
  boolean same(Proposal other) {
    return need.equals(other.need) && resource.equals(other.resource) && slot.equals(other.slot);
  }
}
