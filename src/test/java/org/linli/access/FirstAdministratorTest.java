package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Languages;
import org.linli.testing.AtOnce;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.linli.web.Member;

/** The first administrator comes in with a code that only the console shows. */
class FirstAdministratorTest {

  private final TestClock clock = new TestClock(TestBeans.START);

  private Sql database;
  private Accounts accounts;
  private SetupCodes codes;
  private AccountManagement management;
  private FirstAdministrator administrator;

  @BeforeEach
  void startEmpty() {
    var fresh = TestDatabase.create();
    var jdbc = Sql.application(fresh);
    // The template was made by a start of the platform, which issued a code.
    TestServer.get().run(fresh.name(), "delete from access.setup_code");
    database = Sql.of(fresh.url());
    accounts = new Accounts(jdbc);
    codes = new SetupCodes(jdbc);
    management =
        new AccountManagement(
            accounts,
            new LoginCodes(jdbc),
            new RoleGrants(jdbc),
            mock(RateLimits.class),
            mock(AccountEvents.class),
            new SentMessages(),
            new Languages(),
            clock);
    administrator = new FirstAdministrator(codes, accounts, management, clock);
  }

  @Test
  void emptyInstallationIssuesACodeAtEveryStart() {
    administrator.announce();
    var first = stored();
    administrator.announce();
    assertThat(stored()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void installationWithAnAdministratorIssuesNone() {
    var account = management.enter(Town.nextPhone(), "管理员", Optional.empty());
    management.grant(account, Community.ROOT_ID, "administrator", Optional.empty());
    administrator.announce();
    assertThat(stored()).isEmpty();
  }

  @Test
  void rightCodeMakesAnAdministratorOfTheWholeInstallation() {
    var account = comeIn(codes.issue(clock.instant()));
    var member = accounts.member(account, clock.instant()).orElseThrow();
    assertThat(member.name()).isEqualTo("李秀清");
    assertThat(member.roles())
        .containsExactly(
            new Member.Role(Community.ROOT_ID, "administrator", Optional.empty(), false));
  }

  @Test
  void codeMayBeTypedInSmallLettersAndWithSpacesAround() {
    var code = codes.issue(clock.instant());
    assertThat(comeIn("  " + code.toLowerCase(Locale.ROOT) + " ")).isNotNull();
  }

  @Test
  void codeWorksOnce() {
    var code = codes.issue(clock.instant());
    comeIn(code);
    assertRefused(code);
  }

  @Test
  void codeWorksOnceAlsoWhenManyTryAtOnce() {
    var code = codes.issue(clock.instant());
    var outcomes = AtOnce.times(6, () -> comeIn(code));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(database.number("select count(*) from access.role_grant")).isOne();
  }

  @Test
  void sameFormSentTwiceSucceedsTwice() {
    var code = codes.issue(clock.instant());
    var first = administrator.setUp(setUp(code), "key-of-the-form-1");
    assertThat(administrator.setUp(setUp(code), "key-of-the-form-1")).isEqualTo(first);
    assertRefused(code);
  }

  @Test
  void formWithoutAKeyIsRefused() {
    var code = codes.issue(clock.instant());
    assertThat(catchThrowableOfType(Invalid.class, () -> administrator.setUp(setUp(code), " ")))
        .isNotNull();
    assertThat(comeIn(code)).isNotNull();
  }

  @Test
  void newCodeReplacesTheOldOne() {
    var old = codes.issue(clock.instant());
    var current = codes.issue(clock.instant());
    assertRefused(old);
    assertThat(comeIn(current)).isNotNull();
  }

  @Test
  void afterTwentyWrongTriesTheRightCodeIsNoUse() {
    var code = codes.issue(clock.instant());
    var guesses =
        IntStream.range(0, 20)
            .<Callable<Object>>mapToObj(each -> () -> comeIn("WRONG-" + each))
            .toList();
    assertThat(AtOnce.all(guesses)).noneMatch(AtOnce.Outcome::succeeded);
    assertRefused(code);
  }

  @Test
  void nineteenWrongTriesAreForgiven() {
    var code = codes.issue(clock.instant());
    for (var wrong = 0; wrong < 19; wrong++) {
      assertRefused("AAAA-BBBB-CCCC");
    }
    assertThat(comeIn(code)).isNotNull();
  }

  @Test
  void withoutACodeNobodyComesIn() {
    assertRefused("AAAA-BBBB-CCCC");
    assertThat(database.number("select count(*) from access.account")).isZero();
  }

  @Test
  void everyWrongFieldIsNamedBeforeTheCodeIsUsed() {
    var code = codes.issue(clock.instant());
    var invalid = catchThrowableOfType(Invalid.class, () -> new SetUp(code, " ", "12"));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("name", "phone");
    assertThat(comeIn(code)).isNotNull();
  }

  @Test
  void codesAreReadableUniqueAndStoredAsAHash() {
    var seen = new HashSet<String>();
    for (var each = 0; each < 2_000; each++) {
      var code = OneTimeCode.letters();
      assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
      assertThat(seen.add(code)).isTrue();
    }
    var code = codes.issue(clock.instant());
    assertThat(stored())
        .noneMatch(hash -> hash.contains(code))
        .allMatch(hash -> hash.length() == 64);
  }

  /** As somebody with a form of their own. */
  private UUID comeIn(String code) {
    return administrator.setUp(setUp(code), UUID.randomUUID().toString());
  }

  private void assertRefused(String code) {
    var invalid = catchThrowableOfType(Invalid.class, () -> comeIn(code));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(AccessError.WRONG_SETUP_CODE);
  }

  private static SetUp setUp(String code) {
    return new SetUp(code, "李秀清", "13900000001");
  }

  private List<String> stored() {
    return database.list("select code_hash from access.setup_code");
  }
}
