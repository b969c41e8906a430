package org.linli.projects;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;

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

  /** Whether the actor leads, or the actor's unit does. */
  boolean is(Actor actor) {
    return account.filter(actor.accountId()::equals).isPresent()
        || unit.isPresent() && unit.equals(actor.grants().organizationId());
  }

  boolean there() {
    return account.isPresent() || unit.isPresent();
  }
}
