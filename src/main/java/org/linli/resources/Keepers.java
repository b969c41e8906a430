package org.linli.resources;

import java.util.UUID;
import org.linli.kernel.Actor;

/** Who may change what a unit offers, and keeps its calendar. */
public final class Keepers {

  private Keepers() {}

  /** Whether the actor is one of them: the community, or who speaks for the unit. */
  public static boolean include(Actor actor, UUID unit) {
    return actor.may(ResourcePermission.CHECK) || own(actor, unit);
  }

  static boolean own(Actor actor, UUID unit) {
    return actor.may(ResourcePermission.OFFER)
        && actor.grants().organizationId().filter(unit::equals).isPresent();
  }
}
