package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refused;
import org.linli.notice.NoticeError;
import org.linli.platform.Languages;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Logging in with a code from a text message. */
@IntegrationTest
class LoginCodesTest {

  private static final String KEY = "key-of-the-form-1";
  private static final String ADDRESS = "198.51.100.7";

  @Autowired private AccountManagement accounts;
  @Autowired private Accounts repository;
  @Autowired private LoginCodes codes;
  @Autowired private RoleGrants grants;
  @Autowired private RateLimits limits;
  @Autowired private AccountEvents events;
  @Autowired private Languages languages;
  @Autowired private Members members;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private String phone;

  @BeforeEach
  void send() {
    phone = Town.nextPhone();
    accounts.sendCode(phone, ADDRESS);
  }

  @Test
  void rightCodeLogsInAndMakesTheAccountOnce() {
    var account = logIn(code(), KEY);
    clock.advance(LoginCodes.PAUSE);
    accounts.sendCode(phone, ADDRESS);
    assertThat(logIn(code(), "key-of-the-form-2")).isEqualTo(account);
  }

  @Test
  void codeWorksForFiveMinutes() {
    clock.advance(LoginCodes.VALID);
    assertThat(logIn(code(), KEY)).isNotNull();
  }

  @Test
  void codeExpiresAfterFiveMinutes() {
    clock.advance(LoginCodes.VALID.plusSeconds(1));
    assertRefused(AccessError.CODE_EXPIRED, () -> logIn(code(), KEY));
  }

  @Test
  void fifthTryMayStillBeRight() {
    for (var wrong = 1; wrong < LoginCodes.MAX_TRIES; wrong++) {
      assertRefused(AccessError.WRONG_CODE, () -> logIn(wrongCode(), KEY));
    }
    assertThat(logIn(code(), KEY)).isNotNull();
  }

  @Test
  void sixthTryIsTooManyEvenIfItIsRight() {
    for (var wrong = 0; wrong < LoginCodes.MAX_TRIES; wrong++) {
      assertRefused(AccessError.WRONG_CODE, () -> logIn(wrongCode(), KEY));
    }
    assertRefused(AccessError.TOO_MANY_TRIES, () -> logIn(code(), KEY));
  }

  /** Invariant: guesses in parallel get no more tries than guesses one by one. */
  @Test
  void guessesInParallelGetFiveTriesTogether() {
    var wrong = wrongCode();
    var guesses = AtOnce.times(20, () -> logIn(wrong, KEY));
    assertThat(guesses)
        .extracting(each -> each.refusal().orElseThrow())
        .filteredOn(AccessError.WRONG_CODE::equals)
        .hasSize(LoginCodes.MAX_TRIES);
    assertRefused(AccessError.TOO_MANY_TRIES, () -> logIn(code(), KEY));
  }

  @Test
  void codeIsUsedOnce() {
    logIn(code(), KEY);
    assertRefused(AccessError.WRONG_CODE, () -> logIn(code(), "key-of-the-form-2"));
  }

  @Test
  void sameFormSentTwiceLogsInTwice() {
    assertThat(logIn(code(), KEY)).isEqualTo(logIn(code(), KEY));
  }

  @Test
  void sameFormWithAnotherCodeDoesNotLogIn() {
    logIn(code(), KEY);
    assertRefused(AccessError.WRONG_CODE, () -> logIn(wrongCode(), KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void formWithoutAKeyIsRefused(String key) {
    assertRefused(AccessError.WRONG_CODE, () -> logIn(code(), key));
    assertThat(logIn(code(), KEY)).isNotNull();
  }

  @Test
  void ofTwoFormsAtOnceWithOneCodeOneLogsIn() {
    var code = code();
    var outcomes =
        AtOnce.all(
            List.<Callable<Object>>of(
                () -> logIn(code, "key-of-the-form-1"), () -> logIn(code, "key-of-the-form-2")));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void nextCodeWaitsAMinute() {
    clock.advance(LoginCodes.PAUSE.minusSeconds(1));
    assertRefused(AccessError.TOO_SOON, () -> accounts.sendCode(phone, ADDRESS));
    clock.advance(Duration.ofSeconds(1));
    accounts.sendCode(phone, ADDRESS);
  }

  @Test
  void ofTwoRequestsAtOnceOneMessageIsSent() {
    var other = Town.nextPhone();
    var outcomes =
        AtOnce.times(
            6,
            () -> {
              accounts.sendCode(other, ADDRESS);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void newCodeReplacesTheOldOneAndItsTries() {
    var old = code();
    for (var wrong = 0; wrong < LoginCodes.MAX_TRIES; wrong++) {
      assertRefused(AccessError.WRONG_CODE, () -> logIn(wrongCode(), KEY));
    }
    clock.advance(LoginCodes.PAUSE);
    accounts.sendCode(phone, ADDRESS);
    if (!old.equals(code())) {
      assertRefused(AccessError.WRONG_CODE, () -> logIn(old, KEY));
    }
    assertThat(logIn(code(), KEY)).isNotNull();
  }

  @Test
  void failedGatewayFreesThePhone() {
    var other = Town.nextPhone();
    var broken =
        new AccountManagement(
            repository,
            codes,
            grants,
            limits,
            events,
            (number, text) -> {
              throw new Refused(NoticeError.SMS_FAILED);
            },
            languages,
            clock);
    assertRefused(NoticeError.SMS_FAILED, () -> broken.sendCode(other, ADDRESS));
    accounts.sendCode(other, ADDRESS);
    assertThat(messages.code(other)).hasSize(6);
  }

  @Test
  void phoneThatWasSentNothingLearnsNothing() {
    assertRefused(
        AccessError.CODE_EXPIRED,
        () -> accounts.logIn(Town.nextPhone(), "123456", KEY, Optional.empty(), ADDRESS));
  }

  @Test
  void codeOfOnePhoneOpensNoOther() {
    var other = Town.nextPhone();
    accounts.sendCode(other, ADDRESS);
    if (!code().equals(messages.code(other))) {
      assertRefused(
          AccessError.WRONG_CODE,
          () -> accounts.logIn(other, code(), KEY, Optional.empty(), ADDRESS));
    }
  }

  @Test
  void codeIsStoredAsAHashThatDiffersByPhone() {
    var stored =
        Sql.of(url).value("select code_hash from access.login_code where phone = '" + phone + "'");
    assertThat(stored).hasSize(64).doesNotContain(code());
    assertThat(OneTimeCode.hash("a", "1")).isNotEqualTo(OneTimeCode.hash("b", "1"));
  }

  @Test
  void whoeverComesFromACommunityJoinsItAsAResident() {
    var community = town.newCommunity();
    var account = accounts.logIn(phone, code(), KEY, Optional.of(community), ADDRESS);
    var member = members.find(account).orElseThrow();
    assertThat(members.grants(member, community).permissions())
        .containsExactlyInAnyOrder(
            "needs:raise",
            "evaluation:rate",
            "booking:book",
            "goods:borrow",
            "matching:claim-small",
            "projects:watch",
            "resources:donate",
            "bodies:join",
            "proposals:propose",
            "budgets:suggest",
            "pacts:comment",
            "opinions:take-part",
            "juries:take-part",
            "supervision:ask",
            "funds:pledge",
            "ballot:vote",
            "compensation:take-part",
            "assembly:take-part");
    assertThat(members.grants(member, town.newCommunity()).permissions()).isEmpty();
  }

  @Test
  void onePhoneHasOneAccountAlsoWhenItComesTwiceAtOnce() {
    var other = Town.nextPhone();
    var found = AtOnce.times(8, () -> accounts.enter(other, "王桂兰", Optional.empty()));
    assertThat(found)
        .extracting(each -> each.value().orElseThrow())
        .containsOnly(accounts.enter(other, "别的名字", Optional.empty()));
    assertThat(accounts.name(accounts.enter(other, "别的名字", Optional.empty()))).isEqualTo("王桂兰");
  }

  private Object logIn(String code, String key) {
    return accounts.logIn(phone, code, key, Optional.empty(), ADDRESS);
  }

  private String code() {
    return messages.code(phone);
  }

  private String wrongCode() {
    return code().startsWith("0") ? "1" + code().substring(1) : "0" + code().substring(1);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
