package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Totps;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a session opens, how long it lives and who can end it (ASVS 5.0, V7 and V8.3). */
@IntegrationTest
class SessionsTest {

  @Autowired private Town town;
  @Autowired private SentMessages messages;
  @Autowired private AccountManagement accounts;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private String phone;
  private String desk;
  private String secret = "";

  @BeforeEach
  void appoint() {
    community = town.newCommunity();
    phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    desk = community.path() + "/needs/desk";
  }

  @Test
  void staffEnrolOnTheirFirstLogInAndComeWhereTheyWanted() {
    var browser = new PlainBrowser(port);
    assertThat(enrol(browser, desk).location()).contains(desk);
    assertThat(browser.get(desk).status()).isEqualTo(200);
  }

  @Test
  void staffLogInWithPasswordAndCode() {
    enrol(new PlainBrowser(port), "/");
    var browser = new PlainBrowser(port);
    assertThat(browser.get(desk).location().orElseThrow()).startsWith("/access/login?");
    assertThat(staffLogIn(browser).location()).contains(desk);
    assertThat(browser.get(desk).status()).isEqualTo(200);
  }

  /** A phone code is a resident's way in: it opens no work, but shows the way to it. */
  @Test
  void staffWithAPhoneCodeOnlyAreResidents() {
    enrol(new PlainBrowser(port), "/");
    var browser = new PlainBrowser(port);
    clock.advance(Duration.ofMinutes(2));
    browser.logIn(phone, messages, "/");
    var refused = browser.get(desk);
    assertThat(refused.status()).isEqualTo(303);
    assertThat(refused.location().orElseThrow()).startsWith("/access/login/staff?to=");
    assertThat(browser.get("/api" + community.path() + "/home/desk").status()).isEqualTo(403);
    assertThat(browser.get(community.path()).body()).contains("/access/login/staff");
  }

  @Test
  void codeWithoutAPasswordBeforeLeadsBack() {
    var browser = new PlainBrowser(port);
    browser.get("/access/login/staff");
    var answer = browser.post("/access/login/totp", Map.of("code", "123456"));
    assertThat(answer.location().orElseThrow()).startsWith("/access/login/staff");
  }

  @Test
  void passwordOpensNothingUntilTheCodeIsThere() {
    enrol(new PlainBrowser(port), "/");
    var browser = new PlainBrowser(port);
    browser.get("/access/login/staff");
    browser.post("/access/login/staff", Map.of("phone", phone, "password", PlainBrowser.PASSWORD));
    assertThat(browser.get(desk).location().orElseThrow()).startsWith("/access/login?");
    clock.advance(Duration.ofMinutes(5));
    assertThat(browser.get("/access/login/totp").location().orElseThrow())
        .startsWith("/access/login/staff");
  }

  @Test
  void firstPasswordNeedsAFreshPhoneCode() {
    var browser = new PlainBrowser(port);
    browser.logIn(phone, messages, "/");
    clock.advance(Duration.ofMinutes(16));
    var login = browser.get("/access/enrol").location().orElseThrow();
    assertThat(login).startsWith("/access/login?");
    browser.get(login);
    var form = Map.of("password", PlainBrowser.PASSWORD, "again", PlainBrowser.PASSWORD);
    assertThat(browser.post("/access/enrol", form).location().orElseThrow())
        .startsWith("/access/login?");
  }

  @Test
  void staffSessionEndsAfterTwelveHoursHoweverBusy() {
    var browser = new PlainBrowser(port);
    enrol(browser, "/");
    clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(browser.get(desk).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(browser.get(desk).location().orElseThrow()).startsWith("/access/login?");
  }

  @Test
  void idleLimitsAreHalfAnHourForStaffAndAMonthForResidents() {
    enrol(new PlainBrowser(port), "/");
    assertThat(idleMinutes(phone)).isEqualTo(30);
    var resident = Town.nextPhone();
    new PlainBrowser(port).logIn(resident, messages, "/");
    assertThat(idleMinutes(resident)).isEqualTo(30 * 24 * 60);
  }

  @Test
  void roleTakenAwayInMidSessionIsGoneWithTheNextRequest() {
    var browser = new PlainBrowser(port);
    enrol(browser, "/");
    assertThat(browser.get(desk).status()).isEqualTo(200);
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "delete from access.role_grant where area_id = " + community.id());
    assertThat(browser.get(desk).status()).isEqualTo(403);
  }

  @Test
  void oneDeviceCanBeLoggedOut() {
    var first = new PlainBrowser(port);
    enrol(first, "/");
    var second = new PlainBrowser(port);
    staffLogIn(second);
    var handle = Pattern.compile("name=\"device\" value=\"(\\w+)\"");
    var found = handle.matcher(second.get("/access/devices").body());
    assertThat(found.find()).isTrue();
    second.post("/access/devices/end", Map.of("device", found.group(1)));
    assertThat(first.get(desk).status()).isEqualTo(303);
    assertThat(second.get(desk).status()).isEqualTo(200);
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    var first = new PlainBrowser(port);
    enrol(first, "/");
    var other = new PlainBrowser(port);
    other.logIn(Town.nextPhone(), messages, "/");
    assertThat(other.get("/access/devices").body()).doesNotContain("name=\"device\"");
    other.post("/access/devices/end-all", Map.of());
    assertThat(other.get("/access/devices").status()).isEqualTo(303);
    assertThat(first.get(desk).status()).isEqualTo(200);
  }

  @Test
  void loggingOutEverywhereEndsEverySession() {
    var first = new PlainBrowser(port);
    enrol(first, "/");
    var second = new PlainBrowser(port);
    staffLogIn(second);
    second.get("/access/devices");
    assertThat(second.post("/access/devices/end-all", Map.of()).status()).isEqualTo(303);
    assertThat(first.get(desk).status()).isEqualTo(303);
    assertThat(second.get(desk).status()).isEqualTo(303);
  }

  @Test
  void newPasswordLogsOthersOut() {
    var first = new PlainBrowser(port);
    enrol(first, "/");
    var second = new PlainBrowser(port);
    staffLogIn(second);
    second.get("/access/password");
    var wrong = Map.of("current", "x", "password", "Yiyuan-lu-8", "again", "Yiyuan-lu-8");
    assertThat(second.post("/access/password", wrong).status()).isEqualTo(422);
    var form =
        Map.of("current", PlainBrowser.PASSWORD, "password", "Yiyuan-lu-8", "again", "Yiyuan-lu-8");
    assertThat(second.post("/access/password", form).status()).isEqualTo(303);
    assertThat(first.get(desk).status()).isEqualTo(303);
    assertThat(second.get(desk).status()).isEqualTo(200);
  }

  @Test
  void sessionIdChangesWithEveryStepAndIsNeverShown() {
    var browser = new PlainBrowser(port);
    enrol(browser, "/");
    var ids =
        Sql.of(url)
            .list("select session_id from platform.session where principal_name is not null");
    var page = browser.get("/access/devices").body();
    assertThat(ids).isNotEmpty().noneMatch(page::contains);
  }

  private PlainBrowser.Page enrol(PlainBrowser browser, String to) {
    var enrolled = browser.enrol(phone, messages, clock, to);
    secret = enrolled.secret();
    return enrolled.page();
  }

  private PlainBrowser.Page staffLogIn(PlainBrowser browser) {
    clock.advance(Duration.ofSeconds(30));
    browser.get("/access/login/staff");
    browser.post("/access/login/staff", Map.of("phone", phone, "password", PlainBrowser.PASSWORD));
    return browser.post("/access/login/totp", Map.of("code", code(), "to", desk));
  }

  private String code() {
    return Totps.code(secret, clock.instant());
  }

  private int idleMinutes(String owner) {
    UUID account = accounts.enter(owner, "", Optional.empty());
    return Sql.of(url)
            .number(
                "select max_inactive_interval from platform.session where principal_name = '"
                    + account
                    + "'")
        / 60;
  }
}
