package org.linli.access.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountEvents;
import org.linli.access.AccountManagement;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;

/** Coming in again with the code that two colleagues let be sent. Works before any log-in. */
@Service
public class RecoveryCodes {

  private final Recoveries recoveries;
  private final AccountManagement accounts;
  private final AccountEvents events;
  private final RateLimits limits;
  private final Clock clock;

  RecoveryCodes(
      Recoveries recoveries,
      AccountManagement accounts,
      AccountEvents events,
      RateLimits limits,
      Clock clock) {
    this.recoveries = recoveries;
    this.accounts = accounts;
    this.events = events;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Uses the code once: password and authenticator are gone, and the person sets both anew.
   *
   * @param address network address it is asked from
   * @return the account
   * @throws Refused alike for an unknown phone, a wrong, a used and an expired code
   */
  public UUID use(String phone, String code, String address) {
    limits.take(Limit.TRIES_AN_ADDRESS, address);
    var typed = code.strip().toUpperCase(Locale.ROOT);
    var account =
        accounts
            .byPhone(phone)
            .filter(id -> recoveries.use(id, Recovery.hash(id, typed), clock.instant()))
            .orElseThrow(() -> new Refused(AccessError.WRONG_RECOVERY_CODE));
    events.record("access.recovered", account);
    return account;
  }
}
