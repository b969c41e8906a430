package org.linli.access.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountEvents;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.linli.web.Strength;
import org.springframework.stereotype.Service;

/**
 * Logging in with password and authenticator. Works without a transaction: a wrong try must count
 * even though it is refused.
 */
@Service
public class StaffLogIn {

  static final String PURPOSE = "access.totp";

  private final Credentials credentials;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final RateLimits limits;
  private final AccountEvents events;
  private final Vault vault;
  private final Clock clock;

  StaffLogIn(
      Credentials credentials,
      Passwords passwords,
      PasswordRules rules,
      RateLimits limits,
      AccountEvents events,
      Vault vault,
      Clock clock) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.rules = rules;
    this.limits = limits;
    this.events = events;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The first factor. An unknown phone and a wrong password look the same and take the same time;
   * so does an account that has not finished enrolling.
   *
   * @param address network address it is asked from
   * @return the account, which still owes its second factor
   * @throws Refused if it is wrong, or was wrong too often
   */
  public UUID password(String phone, String password, String address) {
    limits.take(Limit.TRIES_AN_ADDRESS, address);
    var found = credentials.ofPhone(phone, clock.instant(), lock());
    check(found);
    var hash = Optional.ofNullable(found.passwordHash()).filter(it -> found.totpSealed() != null);
    if (!passwords.matches(password, hash) || found.accountId() == null) {
      throw wrong(found, AccessError.WRONG_PASSWORD);
    }
    return found.accountId();
  }

  /**
   * The second factor.
   *
   * @param phone the one the password was given for
   * @throws Refused if the code is wrong, was used before, or wrong ones were too many
   */
  public void code(UUID accountId, String phone, String code) {
    use(accountId, phone, code);
    events.loggedIn(accountId, Strength.TWO_FACTORS);
  }

  /**
   * Shows the authenticator once more, before something that matters.
   *
   * @throws Refused as when logging in
   */
  public void show(UUID accountId, String code) {
    use(
        accountId,
        credentials.enrolment(accountId).map(Credentials.Enrolment::phone).orElse(""),
        code);
  }

  private void use(UUID accountId, String phone, String code) {
    var now = clock.instant();
    var found = credentials.ofAccount(accountId, now, lock());
    check(found);
    var sealed = found.totpSealed();
    if (sealed == null) {
      throw wrong(found, AccessError.WRONG_TOTP);
    }
    var step = new Totp(vault.open(PURPOSE, accountId, sealed)).accept(code, now, found.lastStep());
    if (step.isEmpty() || !credentials.use(accountId, phone, step.getAsLong())) {
      throw wrong(found, AccessError.WRONG_TOTP);
    }
  }

  /** How long the second factor may take after the first. */
  public Duration pending() {
    return Duration.ofMinutes(rules.rule().number("pending-minutes"));
  }

  private void check(Credentials.Try found) {
    if (found.locked()) {
      throw new Refused(AccessError.LOCKED, lock().duration().toMinutes());
    }
  }

  /** Writes the failure down; what is told and done is the same with an account and without. */
  private Refused wrong(Credentials.Try found, AccessError error) {
    events.logInFailed(Optional.ofNullable(found.accountId()), found.failures() >= lock().after());
    return new Refused(error);
  }

  private Credentials.Lock lock() {
    return lock(rules);
  }

  static Credentials.Lock lock(PasswordRules rules) {
    var rule = rules.rule();
    return new Credentials.Lock(
        rule.number("lock-after"), Duration.ofMinutes(rule.number("lock-minutes")));
  }
}
