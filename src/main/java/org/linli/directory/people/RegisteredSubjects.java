package org.linli.directory.people;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.linli.audit.AuditSubjects;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Whoever is in the register reads who took all of it out. */
@Component
class RegisteredSubjects implements AuditSubjects {

  @Override
  public Set<UUID> of(Actor actor) {
    return actor.grants().persons().isEmpty() ? Set.of() : Set.of(everybody(actor.communityId()));
  }

  /** The id under which entries about all persons of a community stand. */
  static UUID everybody(long communityId) {
    return UUID.nameUUIDFromBytes(
        ("directory.people " + communityId).getBytes(StandardCharsets.UTF_8));
  }
}
