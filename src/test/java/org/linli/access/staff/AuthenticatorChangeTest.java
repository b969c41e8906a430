package org.linli.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Totps;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new telephone: password and the old code open the way to the new one (ASVS 5.0, V7.5.1). */
@IntegrationTest
class AuthenticatorChangeTest {

  private static final String FIRST = "/access/authenticator";
  private static final String SECOND = "/access/authenticator/new";

  @Autowired private SentMessages messages;
  @Autowired private AccountManagement accounts;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private String phone;
  private PlainBrowser browser;
  private String old;

  @BeforeEach
  void enrol() {
    phone = Town.nextPhone();
    town.grantByPhone(phone, town.newCommunity(), "community-worker");
    browser = new PlainBrowser(port);
    old = browser.enrol(phone, messages, clock, "/").secret();
    browser.get(FIRST);
  }

  @Test
  void newOneReplacesTheOldAndLogsOthersOut() {
    var other = new PlainBrowser(port);
    assertThat(logIn(other, old).location()).contains("/");
    var secret = begin();
    assertThat(secret).isNotEqualTo(old);
    assertThat(confirm(secret).location()).contains("/access/devices");
    assertThat(browser.get(FIRST).status()).isEqualTo(200);
    assertThat(other.get("/access/devices").status()).isEqualTo(303);
    assertThat(logIn(new PlainBrowser(port), old).status()).isEqualTo(422);
    assertThat(logIn(new PlainBrowser(port), secret).location()).contains("/");
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'access.authenticator-changed'"
                        + " and subject_id = '"
                        + accounts.enter(phone, "", Optional.empty())
                        + "'"))
        .isEqualTo(1);
  }

  /** Log-ins, wrong tries and new factors are read by the holder of the account and nobody else. */
  @Test
  void holderReadsWhatHappenedToTheAccount() {
    assertThat(browser.get("/access/devices").body()).contains("href=\"/access/devices/log\"");
    logIn(new PlainBrowser(port), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assertThat(confirm(begin()).status()).isEqualTo(303);
    var log = browser.get("/access/devices/log").body();
    assertThat(log).contains("登录没有成功", "换了验证器");
    var other = new PlainBrowser(port);
    other.logIn(Town.nextPhone(), messages, "/");
    assertThat(other.get("/access/devices/log").body()).doesNotContain("换了验证器");
  }

  @Test
  void eitherAloneOpensNothing() {
    assertThat(first("wrong", code(old)).status()).isEqualTo(422);
    assertThat(first(PlainBrowser.PASSWORD, "000000").status()).isEqualTo(422);
    assertThat(browser.get(SECOND).location()).contains(FIRST);
  }

  /** A phone in somebody else's hands for a minute must not be enough. */
  @Test
  void guessesLockAsAtTheLogIn() {
    for (var wrong = 0; wrong < 5; wrong++) {
      first(PlainBrowser.PASSWORD, "x");
    }
    assertThat(first(PlainBrowser.PASSWORD, code(old)).body()).contains("错的次数太多");
  }

  /** The new secret is shown to the session that showed both, and not for long. */
  @Test
  void anotherSessionNeverSeesTheNewSecret() {
    var other = new PlainBrowser(port);
    logIn(other, old);
    begin();
    assertThat(other.get(SECOND).location()).contains(FIRST);
    assertThat(other.post(SECOND, Map.of("code", "000000")).location()).contains(FIRST);
    clock.advance(Duration.ofMinutes(6));
    assertThat(browser.get(SECOND).location()).contains(FIRST);
  }

  @Test
  void oldOneCountsUntilTheNewOneIsConfirmed() {
    var secret = begin();
    assertThat(confirm(old).status()).isEqualTo(422);
    assertThat(logIn(new PlainBrowser(port), secret).status()).isEqualTo(422);
    assertThat(logIn(new PlainBrowser(port), old).location()).contains("/");
  }

  @Test
  void phoneCodeAloneDoesNotReachThePage() {
    var resident = new PlainBrowser(port);
    clock.advance(Duration.ofMinutes(2));
    resident.logIn(phone, messages, "/");
    assertThat(resident.get(FIRST).location().orElseThrow()).startsWith("/access/login/staff");
  }

  private String begin() {
    assertThat(first(PlainBrowser.PASSWORD, code(old)).location()).contains(SECOND);
    return Totps.secret(browser.get(SECOND).body());
  }

  private PlainBrowser.Page first(String password, String code) {
    return browser.post(FIRST, Map.of("current", password, "code", code));
  }

  private PlainBrowser.Page confirm(String secret) {
    return browser.post(SECOND, Map.of("code", code(secret)));
  }

  private PlainBrowser.Page logIn(PlainBrowser at, String secret) {
    at.get("/access/login/staff");
    at.post("/access/login/staff", Map.of("phone", phone, "password", PlainBrowser.PASSWORD));
    return at.post("/access/login/totp", Map.of("code", code(secret)));
  }

  private String code(String secret) {
    clock.advance(Duration.ofSeconds(30));
    return Totps.code(secret, clock.instant());
  }
}
