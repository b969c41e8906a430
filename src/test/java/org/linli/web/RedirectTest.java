package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Invariant: nobody is sent to another site. */
class RedirectTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/\n/evil.example",
        "/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        "@evil.example",
        "http:/evil.example",
        "/c/1 2",
        "/\u0000/evil.example",
        "/c/\\..\\x",
        " //evil.example"
      })
  void otherSitesAreRefused(@Nullable String path) {
    assertThat(Redirect.toOwn(path, "/")).isEqualTo(Redirect.to("/"));
    if (path != null) {
      assertThatIllegalArgumentException().isThrownBy(() -> Redirect.to(path));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/c/420102003004",
        "/c/420102003004/needs?status=CLOSED&after=AAA_-",
        "/a/../b",
        "/a//b",
        "/?to=https://evil.example"
      })
  void pathsOfThisSiteAreKept(String path) {
    assertThat(Redirect.toOwn(path, "/fallback").path()).isEqualTo(path);
  }

  @Test
  void fallbackIsHeldToTheSameRule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Redirect.toOwn("//evil.example", "//evil.example"));
  }

  @Test
  void reloadingAfterACommandRepeatsNothing() {
    var response = new MockHttpServletResponse();
    Redirect.to("/c/420102003004").render(null, new MockHttpServletRequest(), response);
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).isEqualTo("/c/420102003004");
  }
}
