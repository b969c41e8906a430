package org.linli.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Lets the first administrator in with a code that only the console shows. */
@Service
@Profile("!demo")
public class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final SetupCodes codes;
  private final Accounts accounts;
  private final AccountManagement management;
  private final Clock clock;

  FirstAdministrator(
      SetupCodes codes, Accounts accounts, AccountManagement management, Clock clock) {
    this.codes = codes;
    this.accounts = accounts;
    this.management = management;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (!accounts.anyWith(AccountManagement.ADMINISTRATOR)) {
      log.info("还没有管理员。请打开 /access/setup，填入一次性代码（重启后换新的）: {}", codes.issue(clock.instant()));
    }
  }

  /**
   * Makes the account and its role over the whole installation. No transaction around it: a wrong
   * code must count even though it is refused.
   *
   * @param key idempotency key of the form: sent twice, it succeeds twice
   * @throws Invalid if the code is wrong or was used
   */
  public UUID setUp(SetUp command, String key) {
    if (key.isBlank() || !codes.use(command.code().strip().toUpperCase(Locale.ROOT), key)) {
      throw Invalid.field("code", AccessError.WRONG_SETUP_CODE);
    }
    var accountId = management.enter(command.phone(), command.name(), Optional.empty());
    management.grant(
        accountId, Community.ROOT_ID, AccountManagement.ADMINISTRATOR, Optional.empty());
    return accountId;
  }
}
