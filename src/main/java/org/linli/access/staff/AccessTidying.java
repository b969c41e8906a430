package org.linli.access.staff;

import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.linli.platform.NightlyJob;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Drops old recoveries, wrong tries of days before and full buckets, and after a change of keys
 * seals the secrets of authenticators again.
 */
@Component
class AccessTidying implements NightlyJob {

  private static final int BATCH = 1_000;

  private final Credentials credentials;
  private final Authenticators authenticators;
  private final Recovery recovery;
  private final PasswordRules passwords;
  private final ExpiredEntriesCleaner buckets;
  private final Vault vault;
  private final Clock clock;

  AccessTidying(
      Credentials credentials,
      Authenticators authenticators,
      Recovery recovery,
      PasswordRules passwords,
      ExpiredEntriesCleaner buckets,
      Vault vault,
      Clock clock) {
    this.credentials = credentials;
    this.authenticators = authenticators;
    this.recovery = recovery;
    this.passwords = passwords;
    this.buckets = buckets;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access.tidy";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 40);
  }

  @Override
  public void run() {
    credentials.dropOldAttempts(
        clock.instant().minus(Duration.ofHours(passwords.rule().number("attempts-kept-hours"))));
    recovery.dropOld();
    int dropped;
    do {
      dropped = buckets.removeExpired(BATCH);
    } while (dropped == BATCH);
    authenticators.secrets().forEach(this::sealAgain);
  }

  private void sealAgain(UUID accountId, byte[] sealed) {
    if (vault.outdated(sealed)) {
      var secret = vault.open(StaffLogIn.PURPOSE, accountId, sealed);
      authenticators.replaceSecret(
          accountId, sealed, vault.seal(StaffLogIn.PURPOSE, accountId, secret));
    }
  }
}
