package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.HeldByUnits;
import org.linli.needs.NeedId;
import org.springframework.stereotype.Component;

/** A unit that takes what it was given holds it like one that claimed it. */
@Component
class TakenNeeds implements HeldByUnits {

  private final Claims claims;
  private final Clock clock;

  TakenNeeds(Claims claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public void taken(Actor actor, NeedId need, ShortNumber number, Instant promised) {
    var unit = actor.grants().organizationId().orElseThrow();
    claims.insert(actor, number, new Claims.Claim(need.id(), unit, clock.instant(), promised));
  }
}
