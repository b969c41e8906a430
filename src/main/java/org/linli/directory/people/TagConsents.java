package org.linli.directory.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.privacy.RestsOnConsent;
import org.springframework.stereotype.Component;

/** A tag ends with the consent it rests on, in the same transaction (PIPL 15, 47). */
@Component
class TagConsents implements RestsOnConsent {

  private final PersonTags tags;
  private final AuditTrail audit;
  private final Clock clock;

  TagConsents(PersonTags tags, AuditTrail audit, Clock clock) {
    this.tags = tags;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void ended(Actor actor, UUID consentId, Optional<UUID> renewedBy) {
    if (renewedBy.isPresent()) {
      tags.rest(actor.communityId(), consentId, renewedBy.get());
      return;
    }
    var today = Dates.day(clock.instant());
    tags.endResting(actor.communityId(), consentId, today)
        .forEach(person -> audit.record(actor, AuditEntry.of("directory.tag-ended", person)));
  }
}
