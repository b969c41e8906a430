package org.linli.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.AccessError;
import org.linli.kernel.Refused;
import org.linli.testing.PlainBrowser;

/** Answers of the provider that must not be believed (ASVS 5.0, V6.8.2 and V10). */
class SsoAnswersTest extends SsoTest {

  private PlainBrowser browser;

  @BeforeEach
  void linkFirst() {
    link();
    browser = new PlainBrowser(port);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("nonce of another question", claims -> claims.claim("nonce", "another")),
        lie("no nonce", claims -> claims.claim("nonce", null)),
        lie("audience of another client", claims -> claims.audience("another")),
        lie("audience shared, meant for another", SsoAnswersTest::meantForAnother),
        lie("issuer of another", claims -> claims.issuer("https://another.example")),
        lie("expired", claims -> claims.expirationTime(new Date(0))),
        lie("without an end", claims -> claims.expirationTime(null)),
        lie("nobody", claims -> claims.subject(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void falseTokenOpensNothing(String name, Consumer<JWTClaimsSet.Builder> change) {
    PROVIDER.changing(change);
    refused("答复不对");
  }

  @Test
  void wrongSignatureOpensNothing() {
    PROVIDER.signWrongly();
    refused("答复不对");
  }

  @Test
  void questionCarriesStateNonceAndAChallenge() {
    var asked = FakeProvider.query(begin());
    assertThat(asked.get("state")).hasSizeGreaterThan(20);
    assertThat(asked.get("nonce")).hasSizeGreaterThan(20);
    assertThat(asked)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "code");
    assertThat(FakeProvider.query(begin()).get("state")).isNotEqualTo(asked.get("state"));
  }

  @Test
  void answerCountsOnce() {
    var back = atProvider(begin());
    assertThat(browser.get(back).location()).contains(desk);
    var again = browser.get(back);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("已经用过");
  }

  @Test
  void codeOfAnotherQuestionOpensNothing() {
    var used = FakeProvider.query(atProvider(begin())).get("code");
    var back = atProvider(begin());
    var code = FakeProvider.query(back).get("code");
    assertThat(browser.get(back.replace(code, used)).status()).isEqualTo(422);
    assertThat(browser.get(desk).status()).isEqualTo(303);
  }

  /** Else an attacker's answer could be slipped to somebody else's browser. */
  @Test
  void answerToAnotherBrowserOpensNothing() {
    var back = atProvider(begin());
    var other = new PlainBrowser(port);
    other.get("/access/login/sso");
    assertThat(other.get(back).status()).isEqualTo(422);
    assertThat(other.get("/access/devices").status()).isEqualTo(303);
  }

  @Test
  void refusalOfTheProviderIsToldInWords() {
    var state = FakeProvider.query(begin()).get("state");
    var refused = browser.get(SingleSignOn.CALLBACK + "?error=access_denied&state=" + state);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("没有让您登录", "name=\"password\"");
  }

  @Test
  void passwordWorksWhileTheProviderIsDown() {
    PROVIDER.fallOver();
    var down = logIn(browser);
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.body()).contains("统一认证现在连不上");
    browser.post("/access/login/staff", Map.of("phone", phone, "password", PlainBrowser.PASSWORD));
    var done = browser.post("/access/login/totp", Map.of("code", code(), "to", desk));
    assertThat(done.location()).contains(desk);
    assertThat(browser.get(desk).status()).isEqualTo(200);
  }

  @Test
  void providerThatCannotBeReachedIsDownAndNotAMistake() {
    var nowhere = new SsoProperties("http://127.0.0.1:1", "a", "b", "c", List.of("mfa"), List.of());
    var refused = catchThrowableOfType(Refused.class, () -> new Provider(nowhere, clock).known());
    assertThat(refused.code()).isEqualTo(AccessError.SSO_DOWN);
  }

  /** A server under the configured address that is not the configured issuer. */
  @Test
  void providerThatCallsItselfSomethingElseIsNotUsed() {
    var alias = PROVIDER.issuer().replace("127.0.0.1", "localhost");
    var properties = new SsoProperties(alias, "a", "b", "c", List.of("mfa"), List.of());
    var refused =
        catchThrowableOfType(Refused.class, () -> new Provider(properties, clock).known());
    assertThat(refused.code()).isEqualTo(AccessError.SSO_DOWN);
  }

  @Test
  void clockMayBeAMinuteOff() {
    PROVIDER.changing(
        claims ->
            claims
                .issueTime(ago(Duration.ofMinutes(5)))
                .expirationTime(ago(Duration.ofSeconds(50))));
    assertThat(logIn(browser).location()).contains(desk);
  }

  private Date ago(Duration age) {
    return Date.from(clock.instant().minus(age));
  }

  private String begin() {
    return browser.get("/access/login/sso?to=" + desk.replace("/", "%2F")).location().orElseThrow();
  }

  private void refused(String words) {
    var answer = logIn(browser);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(browser.get(desk).status()).isEqualTo(303);
  }

  private static void meantForAnother(JWTClaimsSet.Builder claims) {
    claims.audience(List.of(FakeProvider.CLIENT, "another")).claim("azp", "another");
  }

  private static Arguments lie(String name, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(name, change);
  }
}
