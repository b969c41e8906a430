package org.linli.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents about persons of a register, many of whom have no account: given on paper or by word of
 * mouth to staff, or in the app (PIPL 14, 15, 29). Whoever calls checks the permission: it is that
 * of what rests on the consent.
 */
@Service
@Transactional
public class PersonConsents {

  private final Consents consents;
  private final Rules rules;
  private final AuditTrail trail;
  private final Clock clock;

  PersonConsents(Consents consents, Rules rules, AuditTrail trail, Clock clock) {
    this.consents = consents;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** Takes down a consent to the wording that holds now. */
  public GivenConsent take(Actor actor, Community community, TakenConsent taken, LocalDate on) {
    var given =
        new GivenConsent(
            Ids.next(),
            taken.purpose(),
            wording(community, taken.purpose()),
            on.atStartOfDay(Dates.ZONE).toInstant());
    consents.take(actor, taken, given);
    trail.record(actor, AuditEntry.of("privacy.consent-taken", taken.personId()));
    return given;
  }

  /** What one of these accounts consented to in the app, to the wording that holds now. */
  @Transactional(readOnly = true)
  public Optional<GivenConsent> online(
      Actor actor, Community community, Collection<UUID> accounts, String purpose) {
    var wording = wording(community, purpose);
    return accounts.stream()
        .flatMap(account -> consents.inForce(actor.communityId(), account).stream())
        .filter(given -> given.purpose().equals(purpose) && given.wording().equals(wording))
        .findFirst();
  }

  /** Ends a consent that staff took down; one given in the app is its holder's to withdraw. */
  public void withdraw(Actor actor, UUID consentId) {
    consents
        .withdrawTaken(actor.communityId(), consentId, clock.instant())
        .ifPresent(
            person -> trail.record(actor, AuditEntry.of("privacy.consent-withdrawn", person)));
  }

  /** Deletes what was taken down about persons who are forgotten. */
  public void forget(long communityId, Collection<UUID> persons) {
    consents.forget(communityId, persons);
  }

  private String wording(Community community, String purpose) {
    Instant now = clock.instant();
    return rules.inForce("privacy/purposes", community.code(), Dates.day(now)).text(purpose);
  }
}
