package org.linli.matching;

import java.util.Optional;
import java.util.UUID;
import org.linli.resources.Slot;

/**
 * A pair as a run proposed it.
 *
 * @param unit whose resource it is
 * @param slot when, if the resource has times
 * @param asked whether it was accepted: then the unit was asked, and nobody else gets this place
 */
record Proposal(UUID need, UUID resource, UUID unit, Optional<Slot> slot, boolean asked) {

  Proposal(UUID need, UUID resource, UUID unit, Optional<Slot> slot) {
    this(need, resource, unit, slot, false);
  }

  /** Whether it is for the same need, from the same place. */
  boolean same(Proposal other) {
    return need.equals(other.need) && resource.equals(other.resource) && slot.equals(other.slot);
  }
}
