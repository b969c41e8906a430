package org.linli.goods;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A thing as anybody may see it: never who has it.
 *
 * @param unit that keeps it; empty if the community does
 * @param keeper the name of who keeps it
 * @param place where it is fetched, and when
 * @param damaged of its pieces, not lent until they are put back
 * @param freely whether whoever comes may take it
 * @param published whether it is lent at all
 */
public record ThingView(
    UUID id,
    Optional<UUID> unit,
    String keeper,
    String name,
    String description,
    String place,
    int pieces,
    int damaged,
    boolean freely,
    boolean published,
    Instant changedAt) {

  int whole() {
    return pieces - damaged;
  }
}
