package org.linli.access.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.linli.access.AccountManagement;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Totps;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A community worker with password and authenticator, and a provider beside. */
@IntegrationTest
abstract class SsoTest {

  private static final AtomicReference<TestClock> NOW =
      new AtomicReference<>(new TestClock(TestBeans.START));
  static final FakeProvider PROVIDER =
      new FakeProvider(() -> Objects.requireNonNull(NOW.get()).instant());

  @Autowired Town town;
  @Autowired SentMessages messages;
  @Autowired AccountManagement accounts;
  @Autowired TestClock clock;

  @Value("${spring.datasource.url}")
  String url;

  @LocalServerPort int port;

  Community community;
  String phone;
  UUID account;
  String desk;
  String subject;
  PlainBrowser work;
  private String secret;

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry registry) {
    registry.add("linli.sso.issuer", PROVIDER::issuer);
    registry.add("linli.sso.client-id", () -> FakeProvider.CLIENT);
    registry.add("linli.sso.client-secret", () -> FakeProvider.SECRET);
    registry.add("linli.sso.label", () -> "用市统一认证登录");
  }

  @BeforeEach
  void enrol() {
    NOW.set(clock);
    community = town.newCommunity();
    desk = community.path() + "/needs/desk";
    phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    account = accounts.enter(phone, "测试人", Optional.empty());
    subject = UUID.randomUUID().toString();
    work = new PlainBrowser(port);
    secret = work.enrol(phone, messages, clock, "/").secret();
    PROVIDER.vouchFor(subject, "mfa");
  }

  /** Links the account as its holder does it. */
  void link() {
    come(work, "/access/sso/begin");
    work.get("/access/sso/link");
    assertThat(work.post("/access/sso/link", Map.of("code", code())).location())
        .contains("/access/sso");
  }

  /** To the provider and back. */
  PlainBrowser.Page come(PlainBrowser browser, String begin) {
    return browser.get(atProvider(browser.get(begin).location().orElseThrow()));
  }

  PlainBrowser.Page logIn(PlainBrowser browser) {
    return come(browser, "/access/login/sso?to=" + desk.replace("/", "%2F"));
  }

  /** What the provider answers; the path of the way back. */
  String atProvider(String address) {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
      var back = answer.headers().firstValue("Location").orElseThrow();
      return back.replace("http://127.0.0.1:" + port, "");
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Each code counts once, so it takes the next one. */
  String code() {
    clock.advance(Duration.ofSeconds(30));
    return Totps.code(secret, clock.instant());
  }

  long entries(String action) {
    return Sql.of(url)
        .number(
            "select count(*) from audit.entry where action = '%s' and subject_id = '%s'"
                .formatted(action, account));
  }
}
