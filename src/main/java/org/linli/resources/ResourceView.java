package org.linli.resources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A resource as lists show it.
 *
 * @param unit the unit that owns it
 * @param owner the unit's name
 * @param usable whether it may be used, and until when
 * @param papers for its keepers all, for others those that were checked
 * @param free whether now is one of its slots
 * @param metres how far it is from where somebody asked; empty if nobody did or it is not on the
 *     map
 */
public record ResourceView(
    UUID id,
    UUID unit,
    String owner,
    Offering what,
    ResourceStatus status,
    Usable usable,
    List<Paper> papers,
    boolean free,
    Instant changedAt,
    Optional<Integer> metres) {

  ResourceView measuredFrom(StartingPoint from) {
    return new ResourceView(
        id,
        unit,
        owner,
        what,
        status,
        usable,
        papers,
        free,
        changedAt,
        what.point().map(from::metresTo));
  }

  /** What is in the way today. */
  public Standing standing() {
    return usable.standing();
  }
}
