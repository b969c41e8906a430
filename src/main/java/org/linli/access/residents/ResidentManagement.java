package org.linli.access.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccessPermission;
import org.linli.access.AccountManagement;
import org.linli.access.OneTimeCode;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonFile;
import org.linli.directory.people.PersonReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms whose account is whose: by staff who know or see the person, or by a letter with a code
 * to where the person lives.
 */
@Service
@Transactional
public class ResidentManagement {

  private static final String PURPOSE = "access.invitation";

  private final Residencies residencies;
  private final Invitations invitations;
  private final Rules rules;
  private final AccountManagement accounts;
  private final PersonReading persons;
  private final CommunityDirectory communities;
  private final Vault vault;
  private final AuditTrail audit;
  private final Languages languages;
  private final Clock clock;

  ResidentManagement(
      Residencies residencies,
      Invitations invitations,
      Rules rules,
      AccountManagement accounts,
      PersonReading persons,
      CommunityDirectory communities,
      Vault vault,
      AuditTrail audit,
      Languages languages,
      Clock clock) {
    this.residencies = residencies;
    this.invitations = invitations;
    this.rules = rules;
    this.accounts = accounts;
    this.persons = persons;
    this.communities = communities;
    this.vault = vault;
    this.audit = audit;
    this.languages = languages;
    this.clock = clock;
  }

  /** The person, masked. */
  @Transactional(readOnly = true)
  public PersonFile person(Actor actor, UUID personId) {
    actor.require(AccessPermission.CONFIRM_RESIDENTS);
    return persons.masked(actor, personId);
  }

  /** The accounts that were confirmed to be the person's. */
  @Transactional(readOnly = true)
  public List<ConfirmationView> confirmations(Actor actor, UUID personId) {
    actor.require(AccessPermission.CONFIRM_RESIDENTS);
    return residencies.of(actor.communityId(), personId);
  }

  /**
   * Staff confirm that the account of a phone is the person's; it is made if there is none.
   *
   * @throws Invalid for one's own account: a colleague confirms that
   * @throws Refused if the person moved away or died
   */
  public void confirm(Actor actor, UUID personId, ConfirmResident command) {
    var file = here(actor, personId);
    var home = communities.byId(actor.communityId());
    var account =
        accounts.enter(
            command.phone(), languages.chinese().text("access.resident"), Optional.of(home));
    if (account.equals(actor.accountId())) {
      throw Invalid.field("phone", AccessError.CONFIRM_ONESELF);
    }
    residencies.confirm(
        new Residencies.Residency(
            account,
            actor.communityId(),
            personId,
            file.household().orElse(null),
            command.level(),
            "counter"),
        actor.accountId(),
        clock.instant());
    note(actor, "access.resident-confirmed", personId, account);
  }

  /** Takes a confirmation back. */
  public void withdraw(Actor actor, UUID personId, UUID accountId) {
    actor.require(AccessPermission.CONFIRM_RESIDENTS);
    if (residencies.end(
        actor.communityId(), personId, accountId, actor.accountId(), clock.instant())) {
      note(actor, "access.resident-withdrawn", personId, accountId);
    }
  }

  /** Once about the person and once about the account: both are read apart from each other. */
  private void note(Actor actor, String action, UUID personId, UUID accountId) {
    audit.record(actor, AuditEntry.of(action, personId));
    audit.record(actor, AuditEntry.of(action, accountId));
  }

  /**
   * Makes a letter to the person; the code of an earlier one is taken no more.
   *
   * @return its id
   * @throws Refused if the person moved away or died
   */
  public UUID invite(Actor actor, UUID personId) {
    var file = here(actor, personId);
    var id = Ids.next();
    var code = OneTimeCode.letters();
    var now = clock.instant();
    invitations.cancel(actor.communityId(), personId, now);
    invitations.insert(
        new Invitations.Invitation(
            id,
            actor.communityId(),
            personId,
            file.household().orElse(null),
            vault.seal(PURPOSE, id, code),
            now.plus(Duration.ofDays(letterDays()))),
        hash(code),
        actor.accountId(),
        now);
    audit.record(actor, AuditEntry.of("access.resident-invited", personId));
    return id;
  }

  private PersonFile here(Actor actor, UUID personId) {
    var file = person(actor, personId);
    if (file.view().gone()) {
      throw new Refused(AccessError.PERSON_GONE);
    }
    return file;
  }

  /** How many days the code of a letter is taken. */
  public int letterDays() {
    return rule().number("valid-days");
  }

  /** Letters that nobody can use any more, after a while. */
  void dropOldLetters() {
    var kept = Duration.ofDays(rule().number("keep-days"));
    invitations.dropBefore(clock.instant().minus(kept));
  }

  private Rule rule() {
    return rules.inForce("access/letters", Community.ROOT.code(), Dates.day(clock.instant()));
  }

  /** A letter to print. */
  @Transactional(readOnly = true)
  public Letter letter(Actor actor, UUID invitationId) {
    actor.require(AccessPermission.CONFIRM_RESIDENTS);
    var invitation =
        invitations
            .open(actor.communityId(), invitationId, clock.instant())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var file = persons.masked(actor, invitation.personId());
    return new Letter(
        vault.open(PURPOSE, invitationId, invitation.codeSealed()),
        file.view().name(),
        file.view().dwelling(),
        invitation.expiresAt());
  }

  static String hash(String code) {
    return OneTimeCode.hash("invitation", code.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * What is printed.
   *
   * @param name masked, enough for the postbox
   */
  public record Letter(String code, String name, String dwelling, Instant expiresAt) {}
}
