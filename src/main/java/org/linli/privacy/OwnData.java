package org.linli.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.web.MenuItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody may do about their own data in a community; needs no permission beyond being there.
 */
@Service
@Transactional
public class OwnData {

  private final List<PersonalData> sources;
  private final List<RestsOnConsent> resting;
  private final Consents consents;
  private final Requests requests;
  private final Rules rules;
  private final AuditTrail trail;
  private final Clock clock;

  OwnData(
      List<PersonalData> sources,
      List<RestsOnConsent> resting,
      Consents consents,
      Requests requests,
      Rules rules,
      AuditTrail trail,
      Clock clock) {
    this.sources = sources;
    this.resting = resting;
    this.consents = consents;
    this.requests = requests;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** Everything that is kept about the actor here (PIPL 45: access and copy). */
  @Transactional(readOnly = true)
  public Sheet sheet(Actor actor, Community community) {
    var kept =
        sources.stream()
            .flatMap(source -> source.about(actor, actor.accountId()).stream())
            .toList();
    var pages = sources.stream().flatMap(source -> source.pages(community).stream()).toList();
    return new Sheet(
        kept,
        pages,
        consents(actor, community),
        requests.of(actor.communityId(), actor.accountId()));
  }

  /**
   * Consents to the wording that holds now; giving it twice changes nothing.
   *
   * @throws Invalid if there is no such purpose
   */
  public void consent(Actor actor, Community community, String purpose) {
    var rule = rule("privacy/purposes", community);
    requireKnown(rule, purpose);
    var now = clock.instant();
    var wording = rule.text(purpose);
    if (consents.inForce(actor.communityId(), actor.accountId()).stream()
        .noneMatch(given -> given.purpose().equals(purpose) && given.wording().equals(wording))) {
      var before = consents.withdraw(actor, purpose, now);
      consents.insert(actor, purpose, wording, now);
      before.ifPresent(old -> resting.forEach(it -> it.ended(actor, old, inForce(actor, purpose))));
      trail.record(actor, AuditEntry.of("privacy.consented", actor.accountId()));
    }
  }

  /** Withdraws a consent, as easily as it was given (PIPL 15). */
  public void withdraw(Actor actor, Community community, String purpose) {
    requireKnown(rule("privacy/purposes", community), purpose);
    consents
        .withdraw(actor, purpose, clock.instant())
        .ifPresent(old -> resting.forEach(it -> it.ended(actor, old, Optional.empty())));
    trail.record(actor, AuditEntry.of("privacy.consent-withdrawn", actor.accountId()));
  }

  /**
   * Asks to correct or delete.
   *
   * @return id of the request
   * @throws Refused if a request of this kind is open already
   */
  public UUID ask(Actor actor, Community community, AskRequest command) {
    var rule = rule("privacy/requests", community);
    var now = clock.instant();
    var due = now.plus(Duration.ofDays(rule.number("answer_days")));
    var id = Ids.next();
    if (!requests.insert(actor, id, command, new Requests.Asked(now, due, rule.version()))) {
      throw new Refused(PrivacyError.ALREADY_ASKED);
    }
    return id;
  }

  private Optional<UUID> inForce(Actor actor, String purpose) {
    return consents.inForce(actor.communityId(), actor.accountId()).stream()
        .filter(given -> given.purpose().equals(purpose))
        .map(GivenConsent::consentId)
        .findFirst();
  }

  private List<Consent> consents(Actor actor, Community community) {
    var rule = rule("privacy/purposes", community);
    var given =
        consents.inForce(actor.communityId(), actor.accountId()).stream()
            .collect(Collectors.toMap(GivenConsent::purpose, each -> each));
    return rule.texts("purposes").stream()
        .map(
            purpose ->
                new Consent(
                    purpose,
                    rule.text(purpose),
                    rule.texts("sensitive").contains(purpose),
                    Optional.ofNullable(given.get(purpose))
                        .filter(each -> each.wording().equals(rule.text(purpose)))
                        .map(GivenConsent::givenAt)))
        .toList();
  }

  private static void requireKnown(Rule rule, String purpose) {
    if (!rule.texts("purposes").contains(purpose)) {
      throw Invalid.field("purpose", KernelError.NOT_A_CHOICE);
    }
  }

  private Rule rule(String id, Community community) {
    return rules.inForce(id, community.code(), Dates.day(clock.instant()));
  }

  /**
   * One person's data in one community.
   *
   * @param pages where modules show what they keep in full, and take corrections
   */
  public record Sheet(
      List<PersonalData.Kept> kept,
      @JsonIgnore List<MenuItem> pages,
      List<Consent> consents,
      List<RequestView> requests) {}
}
