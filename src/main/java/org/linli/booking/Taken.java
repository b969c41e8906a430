package org.linli.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that is taken, once for each place; whose it is stays with the keepers.
 *
 * @param id of the booking, which says nothing to others
 */
public record Taken(UUID id, Instant from, Instant to) {

  boolean touches(Hour hour) {
    return from.isBefore(hour.to()) && to.isAfter(hour.from());
  }
}
