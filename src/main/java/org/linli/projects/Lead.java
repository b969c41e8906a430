package org.linli.projects;

import java.util.Optional;
import java.util.UUID;

/**
 * Who leads a project: somebody who works for the community, or a unit.
 *
 * @param name as everybody reads it; empty while nobody does
 */
record Lead(Optional<UUID> account, Optional<UUID> unit, String name) {

  static final Lead NONE = new Lead(Optional.empty(), Optional.empty(), "");

  static Lead person(UUID account, String name) {
    return new Lead(Optional.of(account), Optional.empty(), name);
  }

  static Lead unit(UUID unit, String name) {
    return new Lead(Optional.empty(), Optional.of(unit), name);
  }

  boolean there() {
    return account.isPresent() || unit.isPresent();
  }
}
