package org.linli.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where places of some kinds are kept. */
interface PlaceRows {

  /** The place, locked until the transaction ends, so that nobody else changes it meanwhile. */
  Optional<Place> lock(long communityId, UUID id);

  /** The place as it stands. */
  Optional<Place> find(long communityId, UUID id);

  /** Another place in use of that name, of the same kind and in the same one. */
  Optional<UUID> neighbour(long communityId, Place place, String name);

  void rename(long communityId, Place place, String name);

  /** Closes it with everything inside. */
  void close(long communityId, Place place, Instant now);

  /** Opens it again, with what was closed together with it. */
  void reopen(long communityId, Place place);
}
