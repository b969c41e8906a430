package org.linli.matching;

import java.util.Optional;
import java.util.UUID;

/**
 * Who claims a need: a unit, or a resident who leads a group.
 *
 * @param name as everybody may read it
 */
record Claimant(Optional<UUID> unit, Optional<UUID> account, String name) {

  static Claimant unit(UUID unit, String name) {
    return new Claimant(Optional.of(unit), Optional.empty(), name);
  }

  static Claimant resident(UUID account, String name) {
    return new Claimant(Optional.empty(), Optional.of(account), name);
  }
}
