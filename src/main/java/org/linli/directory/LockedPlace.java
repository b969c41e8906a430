package org.linli.directory;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;

/** A place that nobody else changes until the transaction ends. */
record LockedPlace(long communityId, PlaceRows rows, Place place) {

  /**
   * @param version which the actor saw
   * @throws Refused if it is closed or was changed since
   */
  void checkInUse(String version) {
    if (place.closed()) {
      throw new Refused(DirectoryError.PLACE_CLOSED);
    }
    if (!version.equals(String.valueOf(place.version()))) {
      throw new Refused(DirectoryError.PLACE_CHANGED);
    }
  }

  Optional<UUID> neighbour(String name) {
    return rows.neighbour(communityId, place, name);
  }

  /**
   * @throws Invalid if there is none in use
   */
  UUID openNeighbour(String name) {
    return neighbour(name)
        .filter(it -> rows.find(communityId, it).filter(other -> !other.closed()).isPresent())
        .orElseThrow(() -> Invalid.field("mergedInto", DirectoryError.NO_SUCH_NEIGHBOUR, name));
  }
}
