package org.linli.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.access.AccountManagement;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.StatementProbe;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** Two factors for those who work here (等保 level 3 customs; ASVS 5.0, V6.3, V6.5 and V6.6). */
@IntegrationTest
@Import(StatementProbe.class)
class StaffLogInTest {

  private static final String PASSWORD = "Sanyang-77";
  private static final String ADDRESS = "198.51.100.7";

  @Autowired private StaffLogIn logIn;
  @Autowired private Enrolments enrolments;
  @Autowired private AccountManagement accounts;
  @Autowired private Town town;
  @Autowired private Vault vault;
  @Autowired private AccessTidying tidying;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private String phone;
  private UUID account;
  private Totp app;

  @BeforeEach
  void enrol() {
    phone = Town.nextPhone();
    var community = town.newCommunity();
    town.grantByPhone(phone, community, "community-worker");
    account = accounts.enter(phone, "李秀清", Optional.empty());
    enrolments.begin(account, PASSWORD, PASSWORD);
    app = new Totp(enrolments.pending(account).text().replace(" ", ""));
    enrolments.confirm(account, now());
    clock.advance(Duration.ofSeconds(30));
  }

  @Test
  void passwordAndCodeLogIn() {
    assertThat(password(PASSWORD)).isEqualTo(account);
    logIn.code(account, phone, now());
  }

  @Test
  void unknownPhoneAndWrongPasswordLookTheSame() {
    assertRefused(AccessError.WRONG_PASSWORD, () -> password("Sanyang-78"));
    assertRefused(
        AccessError.WRONG_PASSWORD, () -> logIn.password(Town.nextPhone(), PASSWORD, ADDRESS));
  }

  /** Else the time of one more entry tells which phones have an account. */
  @Test
  void unknownPhoneIsWrittenDownAsWell() {
    var before = failures();
    assertRefused(AccessError.WRONG_PASSWORD, () -> password("Sanyang-78"));
    assertThat(failures()).isEqualTo(before + 1);
    assertRefused(
        AccessError.WRONG_PASSWORD, () -> logIn.password(Town.nextPhone(), PASSWORD, ADDRESS));
    assertThat(failures()).isEqualTo(before + 2);
  }

  private long failures() {
    return Sql.of(url)
        .number("select count(*) from audit.entry where action = 'access.log-in-failed'");
  }

  @Test
  void passwordWithoutAnAuthenticatorOpensNothing() {
    var other = Town.nextPhone();
    town.grantByPhone(other, town.newCommunity(), "community-worker");
    var unfinished = accounts.enter(other, "周师傅", Optional.empty());
    enrolments.begin(unfinished, PASSWORD, PASSWORD);
    assertRefused(AccessError.WRONG_PASSWORD, () -> logIn.password(other, PASSWORD, ADDRESS));
  }

  @Test
  void fifthTryMayStillBeRight() {
    for (var wrong = 0; wrong < 4; wrong++) {
      assertRefused(AccessError.WRONG_PASSWORD, () -> password("wrong"));
    }
    assertThat(password(PASSWORD)).isEqualTo(account);
    logIn.code(account, phone, now());
    assertThat(password(PASSWORD)).isEqualTo(account);
  }

  @Test
  void fiveWrongPasswordsLockForAQuarterOfAnHour() {
    for (var wrong = 0; wrong < 5; wrong++) {
      assertRefused(AccessError.WRONG_PASSWORD, () -> password("wrong"));
    }
    assertRefused(AccessError.LOCKED, () -> password(PASSWORD));
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertRefused(AccessError.LOCKED, () -> password(PASSWORD));
    clock.advance(Duration.ofSeconds(1));
    assertThat(password(PASSWORD)).isEqualTo(account);
  }

  /** Else being locked would tell who has an account. */
  @Test
  void unknownPhonesLockAsWell() {
    var unknown = Town.nextPhone();
    for (var wrong = 0; wrong < 5; wrong++) {
      assertRefused(AccessError.WRONG_PASSWORD, () -> logIn.password(unknown, PASSWORD, ADDRESS));
    }
    assertRefused(AccessError.LOCKED, () -> logIn.password(unknown, PASSWORD, ADDRESS));
  }

  /** Invariant: guesses in parallel get no more tries than guesses one by one. */
  @Test
  void guessesInParallelGetFiveTriesTogether() {
    var guesses = AtOnce.times(20, () -> password("wrong"));
    assertThat(guesses)
        .extracting(each -> each.refusal().orElseThrow())
        .filteredOn(AccessError.WRONG_PASSWORD::equals)
        .hasSize(5);
  }

  @Test
  void fiveWrongCodesLock() {
    for (var wrong = 0; wrong < 5; wrong++) {
      assertRefused(AccessError.WRONG_TOTP, () -> logIn.code(account, phone, "x"));
    }
    assertRefused(AccessError.LOCKED, () -> logIn.code(account, phone, now()));
  }

  /** Invariant: each code counts once, also when two use it at the same moment. */
  @Test
  void codeIsUsedOnce() {
    var code = now();
    Callable<Object> use =
        () -> {
          logIn.code(account, phone, code);
          return true;
        };
    assertThat(AtOnce.all(List.of(use, use, use, use)))
        .filteredOn(AtOnce.Outcome::succeeded)
        .hasSize(1);
    assertRefused(AccessError.WRONG_TOTP, () -> logIn.code(account, phone, code));
  }

  /** A code seen over a shoulder must not give back tries to somebody who guesses. */
  @Test
  void usedCodeForgivesNoWrongOnes() {
    var code = now();
    logIn.code(account, phone, code);
    for (var wrong = 0; wrong < 4; wrong++) {
      assertRefused(AccessError.WRONG_TOTP, () -> logIn.code(account, phone, "x"));
    }
    assertRefused(AccessError.WRONG_TOTP, () -> logIn.code(account, phone, code));
    assertRefused(AccessError.LOCKED, () -> logIn.code(account, phone, "x"));
  }

  @Test
  void enrolledAccountCannotEnrolAgain() {
    assertRefused(
        AccessError.ALREADY_ENROLLED, () -> enrolments.begin(account, PASSWORD, PASSWORD));
    assertRefused(AccessError.ALREADY_ENROLLED, () -> enrolments.pending(account));
    assertRefused(AccessError.ALREADY_ENROLLED, () -> enrolments.confirm(account, now()));
  }

  @Test
  void residentHasNothingToEnrolFor() {
    var resident = town.newAccount();
    town.grant(resident, town.newCommunity(), "resident");
    assertThat(enrolments.owed(resident)).isFalse();
    assertRefused(
        AccessError.ALREADY_ENROLLED, () -> enrolments.begin(resident, PASSWORD, PASSWORD));
  }

  @Test
  void changedPasswordReplacesTheOldOne() {
    enrolments.changePassword(account, PASSWORD, "Yiyuan-lu-8", "Yiyuan-lu-8");
    assertRefused(AccessError.WRONG_PASSWORD, () -> password(PASSWORD));
    assertThat(password("Yiyuan-lu-8")).isEqualTo(account);
  }

  @Test
  void neitherPasswordNorSecretIsReadableInTheDatabase() {
    var row =
        Sql.of(url)
            .value("select c::text from access.credential c where account_id = '" + account + "'");
    assertThat(row).doesNotContain(PASSWORD, app.secret()).contains("$argon2id$");
  }

  @Test
  void secretIsSealedAgainAfterAChangeOfKeys() {
    var before = sealed();
    vault.rotate();
    tidying.run();
    var after = sealed();
    tidying.run();
    assertThat(after).isNotEqualTo(before).isEqualTo(sealed());
    clock.advance(Duration.ofMinutes(1));
    password(PASSWORD);
    logIn.code(account, phone, now());
  }

  private String sealed() {
    return Sql.of(url)
        .value(
            "select encode(totp_sealed, 'hex') from access.credential where account_id = '"
                + account
                + "'");
  }

  /** Speed: no more than three round trips besides session, rate limit and audit. */
  @Test
  void logInTakesThreeRoundTrips() throws Exception {
    var seen =
        StatementProbe.of(
            () -> {
              password(PASSWORD);
              logIn.code(account, phone, now());
            });
    assertThat(seen)
        .extracting(StatementProbe.Seen::sql)
        .filteredOn(sql -> !sql.contains("rate_bucket") && !sql.contains("audit."))
        .filteredOn(sql -> !sql.startsWith("SET LOCAL")) // begins the transaction of the audit
        .hasSize(3);
  }

  private UUID password(String password) {
    return logIn.password(phone, password, ADDRESS);
  }

  private String now() {
    return app.code(Totp.step(clock.instant()));
  }

  private static void assertRefused(AccessError error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}
