package org.linli.booking;

import java.util.Collection;
import java.util.Optional;
import org.linli.resources.ResourceView;

/**
 * How much of what was open was used (RES-5).
 *
 * @param open hours that could have been booked, times the places of each
 * @param used hours that were booked and not found empty
 * @param missed hours that were booked and to which nobody came
 */
public record ResourceUse(ResourceView resource, int open, int used, int missed) {

  ResourceUse(ResourceView resource, int open, BookingQueries.Used hours) {
    this(resource, open, hours.used(), hours.missed());
  }

  /** Whole percent of the open hours that were used; empty where nothing was open. */
  public Optional<Integer> percent() {
    return percent(used, open);
  }

  /** The same of several together. */
  public static Optional<Integer> percent(Collection<ResourceUse> all) {
    return percent(
        all.stream().mapToInt(ResourceUse::used).sum(),
        all.stream().mapToInt(ResourceUse::open).sum());
  }

  private static Optional<Integer> percent(int used, int open) {
    return open == 0 ? Optional.empty() : Optional.of(100 * used / open);
  }
}
