package org.linli.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Two colleagues let somebody in again (ASVS 5.0, V6.4.4). */
@IntegrationTest
class RecoveryTest {

  private static final String PASSWORD = "Sanyang-77";
  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
  private static final String ADDRESS = "198.51.100.7";

  @Autowired private Recovery recovery;
  @Autowired private RecoveryCodes codes;
  @Autowired private Enrolments enrolments;
  @Autowired private AccountManagement accounts;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Actor first;
  private Actor second;
  private Actor third;
  private String phone;
  private UUID account;
  private UUID grant;

  @BeforeEach
  void lose() {
    var community = town.newCommunity();
    first = town.actor(community, "community-secretary");
    second = town.actor(community, "community-secretary");
    third = town.actor(community, "community-secretary");
    phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    account = accounts.enter(phone, "李秀清", Optional.empty());
    grant = grant(account);
    enrolments.begin(account, PASSWORD, PASSWORD);
    var app = new Totp(enrolments.pending(account).text().replace(" ", ""));
    enrolments.confirm(account, app.code(Totp.step(clock.instant())));
  }

  @Test
  void twoColleaguesAndTheCodeLetSomebodySetEverythingAnew() {
    assertThat(recovery.vouch(first, grant)).isFalse();
    assertThat(recovery.vouch(second, grant)).isTrue();
    assertThat(enrolments.owed(account)).isFalse();
    assertThat(codes.use(phone, code(), ADDRESS)).isEqualTo(account);
    assertThat(enrolments.owed(account)).isTrue();
  }

  @Test
  void oneColleagueTwiceIsNotTwo() {
    recovery.vouch(first, grant);
    assertThat(recovery.vouch(first, grant)).isFalse();
    assertThat(recovery.vouch(second, grant)).isTrue();
  }

  @Test
  void nobodyVouchesForThemselves() {
    var own = grant(first.accountId());
    assertRefused(AccessError.RECOVER_ONESELF, () -> recovery.vouch(first, own));
  }

  @Test
  void colleaguesOfAnotherPlaceDoNotCount() {
    recovery.vouch(first, grant);
    var stranger = town.actor(town.newCommunity(), "community-secretary");
    assertRefused(KernelError.NOT_FOUND, () -> recovery.vouch(stranger, grant));
  }

  @Test
  void requestWaitsADay() {
    recovery.vouch(first, grant);
    clock.advance(Duration.ofHours(24));
    assertThat(recovery.vouch(second, grant)).isFalse();
    assertThat(recovery.vouch(first, grant)).isTrue();
  }

  @Test
  void codeWorksOnceForADay() {
    recovery.vouch(first, grant);
    recovery.vouch(second, grant);
    var code = code();
    clock.advance(Duration.ofHours(24));
    assertRefused(AccessError.WRONG_RECOVERY_CODE, () -> codes.use(phone, code, ADDRESS));
    recovery.vouch(first, grant);
    recovery.vouch(second, grant);
    var fresh = code();
    codes.use(phone, fresh, ADDRESS);
    assertRefused(AccessError.WRONG_RECOVERY_CODE, () -> codes.use(phone, fresh, ADDRESS));
  }

  @Test
  void tenWrongCodesCloseIt() {
    recovery.vouch(first, grant);
    recovery.vouch(second, grant);
    for (var wrong = 0; wrong < 10; wrong++) {
      assertRefused(
          AccessError.WRONG_RECOVERY_CODE, () -> codes.use(phone, "AAAA-BBBB-CCCC", ADDRESS));
    }
    assertRefused(AccessError.WRONG_RECOVERY_CODE, () -> codes.use(phone, code(), ADDRESS));
  }

  @Test
  void unknownPhoneLooksTheSame() {
    assertRefused(
        AccessError.WRONG_RECOVERY_CODE,
        () -> codes.use(Town.nextPhone(), "AAAA-BBBB-CCCC", ADDRESS));
  }

  /** Else two secretaries of one community let themselves into the whole installation. */
  @Test
  void whoeverIsTrustedWithMoreIsRecoveredByThoseTrustedThere() {
    town.grant(account, Community.ROOT, "administrator");
    assertRefused(AccessError.RECOVERED_ABOVE, () -> recovery.vouch(first, grant));
    town.grant(first.accountId(), Community.ROOT, "administrator");
    town.grant(second.accountId(), Community.ROOT, "administrator");
    assertThat(recovery.vouch(first, grant)).isFalse();
    assertThat(recovery.vouch(second, grant)).isTrue();
  }

  @Test
  void whoeverWorksHereNoMoreIsNotRecovered() {
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "update access.role_grant set valid_until = granted_at where grant_id = '"
                + grant
                + "'");
    assertRefused(KernelError.NOT_FOUND, () -> recovery.vouch(first, grant));
  }

  @Test
  void furtherColleagueDoesNotUndoTheCodeThatWasSent() {
    recovery.vouch(first, grant);
    recovery.vouch(second, grant);
    var sent = code();
    recovery.vouch(third, grant);
    assertThat(codes.use(phone, sent, ADDRESS)).isEqualTo(account);
  }

  /** The database says the same, whatever the code does. */
  @Test
  void theDatabaseRefusesTheSameColleagueTwice() {
    recovery.vouch(first, grant);
    var sql =
        "update access.recovery set confirmed_by = requested_by, code_hash = 'x'"
            + " where account_id = '"
            + account
            + "'";
    assertThat(
            catchThrowableOfType(
                RuntimeException.class, () -> TestServer.get().run(Sql.of(url).database(), sql)))
        .hasStackTraceContaining("violates check constraint");
  }

  private String code() {
    return messages.find(phone, CODE);
  }

  private UUID grant(UUID who) {
    return UUID.fromString(
        Sql.of(url)
            .value("select grant_id from access.role_grant where account_id = '" + who + "'"));
  }

  private static void assertRefused(ErrorCode error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}
