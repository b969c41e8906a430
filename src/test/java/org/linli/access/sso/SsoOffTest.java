package org.linli.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.CannotStart;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Without a provider there is no button and no route; with half a one the platform does not start.
 */
@IntegrationTest
class SsoOffTest {

  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @Test
  void withoutAProviderThereIsNeitherButtonNorRoute() {
    var browser = new PlainBrowser(port);
    assertThat(browser.get("/access/login/staff").body()).doesNotContain("sso", "统一认证");
    for (var path : List.of("/access/login/sso", SingleSignOn.CALLBACK, "/access/sso")) {
      assertThat(browser.get(path).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://sso.example,,secret",
    "https://sso.example,client,''",
    "http://192.0.2.7,client,secret",
    "sso.example,client,secret"
  })
  void halfAConfigurationDoesNotStart(String issuer, String client, String secret) {
    var half =
        new SsoProperties(
            issuer, client == null ? "" : client, secret, "c", List.of("mfa"), List.of());
    assertThat(
            catchThrowableOfType(
                CannotStart.class, () -> new SsoConfiguration().ssoProvider(half, clock)))
        .hasMessageContaining("统一认证");
  }
}
