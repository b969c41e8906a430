package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.HeldByUnits;
import org.linli.needs.NeedId;
import org.springframework.stereotype.Component;

/** A unit that takes what it was given holds it like one that claimed it. */
@Component
class TakenNeeds implements HeldByUnits {

  private final Claims claims;
  private final OrganizationManagement organizations;
  private final Clock clock;

  TakenNeeds(Claims claims, OrganizationManagement organizations, Clock clock) {
    this.claims = claims;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public void taken(Actor actor, NeedId need, ShortNumber number, Instant promised) {
    var unit = actor.grants().organizationId().orElseThrow();
    var now = clock.instant();
    var part = Part.taken(unit, organizations.name(actor, unit), now, promised);
    claims.insert(actor, need.id(), number, part);
  }

  @Override
  public boolean shared(NeedId need) {
    var held = claims.of(need.communityId(), need.id()).held();
    return (held.size() > 1 || held.stream().anyMatch(it -> it.amount().isPresent()))
        && held.stream().anyMatch(it -> it.done().isEmpty());
  }
}
