package org.linli.testing;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token against forgery, sent as scripts of this site send it: in a cookie and a header. What
 * Spring Security offers to tests puts another store of tokens into the platform that is running,
 * and every later test of that platform meets it: there a log-in makes the tokens of open pages
 * void.
 */
public final class FormToken {

  private FormToken() {}

  public static RequestPostProcessor csrf() {
    return request -> {
      var token = UUID.randomUUID().toString();
      var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
      request.setCookies(
          Stream.concat(Arrays.stream(cookies), Stream.of(new Cookie("XSRF-TOKEN", token)))
              .toArray(Cookie[]::new));
      request.addHeader("X-XSRF-TOKEN", token);
      return request;
    };
  }
}
