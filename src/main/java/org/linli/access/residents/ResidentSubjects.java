package org.linli.access.residents;

import java.util.Set;
import java.util.UUID;
import org.linli.audit.AuditSubjects;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Whoever is known to be a person of the register reads who looked at that person. */
@Component
class ResidentSubjects implements AuditSubjects {

  private final Residencies residencies;

  ResidentSubjects(Residencies residencies) {
    this.residencies = residencies;
  }

  @Override
  public Set<UUID> of(Actor actor) {
    return residencies.persons(actor.communityId(), actor.accountId());
  }
}
