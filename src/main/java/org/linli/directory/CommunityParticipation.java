package org.linli.directory;

import java.util.Optional;

/**
 * How many units of a community promised something for a year (ORG-10).
 *
 * @param type what kind of community it is (ORG-7), if somebody said so
 * @param pledged units with at least one commitment
 * @param kept units that kept all of theirs
 * @param units all units of its register
 */
public record CommunityParticipation(
    String code, String name, Optional<String> type, int pledged, int kept, int units) {

  /** Share of units that promised something, in whole percent; empty where there are no units. */
  public Optional<Integer> percent() {
    return units == 0 ? Optional.empty() : Optional.of(Math.round(100f * pledged / units));
  }
}
