package org.linli.access.staff;

import java.time.Clock;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountEvents;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;

/**
 * A new telephone: whoever still has the old authenticator replaces it with password and code (ASVS
 * 5.0, V7.5.1). Whoever lost it is let in again by two colleagues, see {@link Recovery}.
 */
@Service
public class AuthenticatorChange {

  private final Enrolments enrolments;
  private final StaffLogIn logIn;
  private final Credentials credentials;
  private final Authenticators authenticators;
  private final PasswordRules rules;
  private final Vault vault;
  private final AccountEvents events;
  private final Clock clock;

  AuthenticatorChange(
      Enrolments enrolments,
      StaffLogIn logIn,
      Credentials credentials,
      Authenticators authenticators,
      PasswordRules rules,
      Vault vault,
      AccountEvents events,
      Clock clock) {
    this.enrolments = enrolments;
    this.logIn = logIn;
    this.credentials = credentials;
    this.authenticators = authenticators;
    this.rules = rules;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a new secret, which waits for its first code. The old one counts until then.
   *
   * @param code of the old authenticator
   * @throws Invalid if the password is wrong
   * @throws Refused if the code is wrong, or wrong ones were too many
   */
  public void begin(UUID accountId, String password, String code) {
    enrolments.prove(accountId, password);
    logIn.show(accountId, code);
    authenticators.begin(
        accountId, vault.seal(StaffLogIn.PURPOSE, accountId, Totp.fresh().secret()));
  }

  /**
   * The secret that waits for its first code.
   *
   * @throws Refused if there is none
   */
  public Enrolments.Secret pending(UUID accountId) {
    return enrolments.secret(accountId);
  }

  /**
   * The first code of the new one shows that the app has the secret: from now on only this counts.
   *
   * @throws Refused if it is wrong
   */
  public void confirm(UUID accountId, String code) {
    var now = clock.instant();
    var found = credentials.ofAccount(accountId, now, StaffLogIn.lock(rules));
    if (found.locked()) {
      throw new Refused(AccessError.LOCKED, StaffLogIn.lock(rules).duration().toMinutes());
    }
    var pending = found.totpPending();
    if (pending == null) {
      throw new Refused(AccessError.ALREADY_ENROLLED);
    }
    // Another secret: what was used of the old one says nothing about its codes.
    var step = new Totp(vault.open(StaffLogIn.PURPOSE, accountId, pending)).accept(code, now, 0);
    if (step.isEmpty() || !authenticators.complete(accountId, pending, step.getAsLong())) {
      throw new Refused(AccessError.WRONG_TOTP);
    }
    events.record("access.authenticator-changed", accountId);
  }
}
