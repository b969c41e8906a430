package org.linli.access.staff;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountEvents;
import org.linli.kernel.Invalid;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;

/**
 * How somebody who works here gets password and authenticator, and changes the password. Who is
 * logged in was settled by a one-time code to the phone.
 */
@Service
public class Enrolments {

  private static final String ISSUER = "Linli";

  private final Credentials credentials;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Vault vault;
  private final AccountEvents events;
  private final Clock clock;

  Enrolments(
      Credentials credentials,
      Passwords passwords,
      PasswordRules rules,
      Vault vault,
      AccountEvents events,
      Clock clock) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.rules = rules;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /** Whether somebody works here and still lacks password or authenticator. */
  public boolean owed(UUID accountId) {
    var enrolment = of(accountId);
    return enrolment.staff() && !enrolment.complete();
  }

  /**
   * Sets the password and makes a new secret.
   *
   * @throws Invalid if the password is not good enough
   * @throws Refused if the account has enrolled already, or has nothing to enrol for
   */
  public void begin(UUID accountId, String password, String again) {
    if (!owed(accountId)) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
    rules.check(password, again, of(accountId).phone());
    var secret = vault.seal(StaffLogIn.PURPOSE, accountId, Totp.fresh().secret());
    if (!credentials.begin(accountId, passwords.hash(password), secret, clock.instant())) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
  }

  /**
   * The secret that waits for its first code.
   *
   * @throws Refused if there is none
   */
  public Secret pending(UUID accountId) {
    var enrolment = of(accountId);
    if (enrolment.complete()) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
    return secret(accountId);
  }

  /** The secret that waits, whether it is the first or replaces another. */
  Secret secret(UUID accountId) {
    var enrolment = of(accountId);
    if (enrolment.pending() == null) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
    var totp = new Totp(vault.open(StaffLogIn.PURPOSE, accountId, enrolment.pending()));
    return new Secret(totp.spaced(), totp.uri(ISSUER, Mask.phone(enrolment.phone())));
  }

  /**
   * The first code shows that the app has the secret; the lock for wrong codes counts here as well.
   *
   * @throws Refused if it is wrong
   */
  public void confirm(UUID accountId, String code) {
    var now = clock.instant();
    var found = credentials.ofAccount(accountId, now, StaffLogIn.lock(rules));
    if (found.locked()) {
      throw new Refused(AccessError.LOCKED, StaffLogIn.lock(rules).duration().toMinutes());
    }
    if (found.totpPending() == null) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
    var step =
        new Totp(vault.open(StaffLogIn.PURPOSE, accountId, found.totpPending()))
            .accept(code, now, found.lastStep());
    if (step.isEmpty()
        || !credentials.complete(accountId, of(accountId).phone(), step.getAsLong())) {
      throw new Refused(AccessError.WRONG_TOTP);
    }
    events.record("access.enrolled", accountId);
  }

  /**
   * Changes the password of somebody who knows it; wrong ones count towards the lock.
   *
   * @throws Refused if the current one is wrong
   * @throws Invalid if the new one is not good enough
   */
  public void changePassword(UUID accountId, String current, String password, String again) {
    rules.check(password, again, of(accountId).phone());
    prove(accountId, current);
    credentials.changePassword(accountId, passwords.hash(password), clock.instant());
    events.record("access.password-changed", accountId);
  }

  /**
   * Whoever is logged in shows the password once more; wrong ones count towards the lock.
   *
   * @throws Refused if wrong ones were too many
   * @throws Invalid if it is wrong
   */
  void prove(UUID accountId, String current) {
    var phone = of(accountId).phone();
    var found = credentials.ofPhone(phone, clock.instant(), StaffLogIn.lock(rules));
    if (found.locked()) {
      throw new Refused(AccessError.LOCKED, StaffLogIn.lock(rules).duration().toMinutes());
    }
    if (!passwords.matches(current, Optional.ofNullable(found.passwordHash()))) {
      throw Invalid.field("current", AccessError.WRONG_PASSWORD);
    }
    credentials.forgive(phone);
  }

  private Credentials.Enrolment of(UUID accountId) {
    return Objects.requireNonNull(credentials.enrolment(accountId).orElse(null), "no account");
  }

  /**
   * What the app needs to know.
   *
   * @param text to type
   * @param uri to scan
   */
  public record Secret(String text, String uri) {}
}
