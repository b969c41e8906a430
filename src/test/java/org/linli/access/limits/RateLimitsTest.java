package org.linli.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.access.AccountManagement;
import org.linli.kernel.Refused;
import org.linli.kernel.TooOften;
import org.linli.platform.Rules;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;

/** Limits hold whoever asks from wherever, on whichever node (ASVS 5.0, V6.3.1 and V6.6.3). */
@IntegrationTest
class RateLimitsTest {

  @Autowired private RateLimits limits;
  @Autowired private AccountManagement accounts;
  @Autowired private Rules rules;
  @Autowired private DataSource dataSource;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  @BeforeEach
  void empty() {
    TestServer.get().run(Sql.of(url).database(), "delete from access.rate_bucket");
  }

  /** Two nodes have each a bucket manager of its own; the buckets lie in one database. */
  @Test
  void twoNodesTogetherGrantNoMoreThanOne() {
    var other = new RateLimits(LimitsConfiguration.rateBuckets(dataSource, clock), rules, clock);
    var tries = new ArrayList<Callable<Object>>();
    for (var each = 0; each < 15; each++) {
      tries.add(() -> taken(limits));
      tries.add(() -> taken(other));
    }
    assertThat(AtOnce.all(tries)).filteredOn(AtOnce.Outcome::succeeded).hasSize(10);
    assertRefused(AccessError.TOO_MANY_CODES, () -> taken(other));
    clock.advance(Duration.ofDays(1));
    assertThatCode(() -> taken(other)).doesNotThrowAnyException();
  }

  /** A token has one limit whichever node it asks, and the refusal says when to come again. */
  @Test
  void aTokenHasOneLimitOnAllNodes() {
    var other = new RateLimits(LimitsConfiguration.rateBuckets(dataSource, clock), rules, clock);
    for (var each = 0; each < 60; each++) {
      limits.take(Limit.REQUESTS_A_TOKEN, "program");
      other.take(Limit.REQUESTS_A_TOKEN, "program");
    }
    for (var node : List.of(limits, other)) {
      var refused =
          catchThrowableOfType(TooOften.class, () -> node.take(Limit.REQUESTS_A_TOKEN, "program"));
      assertThat(refused.seconds()).isBetween(1L, 60L);
    }
    clock.advance(Duration.ofMinutes(1));
    other.take(Limit.REQUESTS_A_TOKEN, "program");
  }

  @Test
  void aPhoneGetsTenCodesADay() {
    var phone = Town.nextPhone();
    for (var sent = 0; sent < 10; sent++) {
      accounts.sendCode(phone, "198.51.100." + sent);
      clock.advance(Duration.ofMinutes(1));
    }
    assertRefused(AccessError.TOO_MANY_CODES, () -> accounts.sendCode(phone, "198.51.100.99"));
  }

  @Test
  void aRequestTooSoonUsesUpNothing() {
    var phone = Town.nextPhone();
    accounts.sendCode(phone, "198.51.100.1");
    for (var again = 0; again < 20; again++) {
      assertRefused(AccessError.TOO_SOON, () -> accounts.sendCode(phone, "198.51.100.1"));
    }
    clock.advance(Duration.ofMinutes(1));
    accounts.sendCode(phone, "198.51.100.1");
  }

  /** Fifty addresses guess at one phone, taking a new code whenever one is used up. */
  @Test
  void codeBruteForcedFromFiftyAddressesStaysClosed() {
    var phone = Town.nextPhone();
    var guesses = 0;
    for (var round = 0; round < 50; round++) {
      try {
        accounts.sendCode(phone, "198.51.100." + round);
      } catch (Refused noMoreCodes) {
        assertThat(noMoreCodes.code()).isEqualTo(AccessError.TOO_MANY_CODES);
      }
      var wrong = wrong(messages.code(phone));
      var works =
          IntStream.range(0, 50)
              .<Callable<Object>>mapToObj(
                  address -> () -> logIn(phone, wrong, "198.51.100." + address))
              .toList();
      var outcomes = AtOnce.all(round < 12 ? works : List.of());
      assertThat(outcomes).noneMatch(AtOnce.Outcome::succeeded);
      guesses += (int) outcomes.stream().filter(RateLimitsTest::wasChecked).count();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(guesses).isEqualTo(10 * 5);
  }

  /** However many phones and addresses: wrong codes have a ceiling for the whole installation. */
  @Test
  void wrongCodesOfAllHaveACeiling() {
    for (var each = 0; each < 2_000; each++) {
      limits.take(Limit.WRONG_CODES_OF_ALL, "");
    }
    var phone = Town.nextPhone();
    accounts.sendCode(phone, "198.51.100.1");
    assertRefused(
        AccessError.TOO_MANY_OF_ALL, () -> logIn(phone, messages.code(phone), "198.51.100.1"));
  }

  @Test
  void rightCodesUseUpNothingOfWhatAllHave() {
    limits.take(Limit.WRONG_CODES_OF_ALL, "");
    var phone = Town.nextPhone();
    accounts.sendCode(phone, "198.51.100.1");
    logIn(phone, messages.code(phone), "198.51.100.1");
    for (var each = 1; each < 2_000; each++) {
      limits.take(Limit.WRONG_CODES_OF_ALL, "");
    }
    assertRefused(AccessError.TOO_MANY_OF_ALL, () -> limits.take(Limit.WRONG_CODES_OF_ALL, ""));
  }

  @Test
  void networksOfIpv6CountAsOneAddress() {
    assertThat(address("2001:db8:1:2::1")).isEqualTo(address("2001:db8:1:2:ffff::9"));
    assertThat(address("2001:db8:1:2::1")).isNotEqualTo(address("2001:db8:1:3::1"));
    assertThat(address("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(address("nonsense")).isEqualTo("unknown");
  }

  private static String address(String remote) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    return ClientAddress.of(request);
  }

  private static boolean wasChecked(AtOnce.Outcome<Object> outcome) {
    return outcome.refusal().orElseThrow() == AccessError.WRONG_CODE;
  }

  private Object logIn(String phone, String code, String address) {
    return accounts.logIn(phone, code, "key-of-the-form-1", Optional.empty(), address);
  }

  private static Object taken(RateLimits node) {
    node.take(Limit.CODES_A_PHONE, "19000000001");
    return true;
  }

  private static String wrong(String code) {
    return (code.startsWith("0") ? "1" : "0") + code.substring(1);
  }

  private static void assertRefused(AccessError error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}
