package org.linli.resources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A resource as lists show it.
 *
 * @param unit the unit that owns it
 * @param owner the unit's name
 * @param usable whether it may be used, and until when
 * @param papers for its keepers all, for others those that were checked
 * @param free whether now is one of its slots
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
    Instant changedAt) {

  /** What is in the way today. */
  public Standing standing() {
    return usable.standing();
  }
}
