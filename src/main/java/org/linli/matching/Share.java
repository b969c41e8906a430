package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one of those who share a need does, as everybody may read it.
 *
 * @param claim its id
 * @param holder the unit's name, or what residents call themselves
 * @param amount how much of what is wanted
 * @param partner whether another one leads
 * @param does what it does
 * @param promised until when
 * @param filed whether the community filed it
 * @param done when it said that it is done
 */
public record Share(
    UUID claim,
    String holder,
    Optional<Integer> amount,
    boolean partner,
    String does,
    Instant promised,
    boolean filed,
    Optional<Instant> done) {

  static Share of(Part part) {
    return new Share(
        part.id(),
        part.holder(),
        part.amount(),
        !part.leads(),
        part.does(),
        part.promised(),
        part.filed().isPresent(),
        part.done());
  }
}
