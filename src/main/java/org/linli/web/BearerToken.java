package org.linli.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests of the API in by token. What comes with a token has no session and no cookies: if
 * the token is refused, so is the request, whoever is logged in beside it.
 */
final class BearerToken extends OncePerRequestFilter {

  private static final Pattern SCHEME = Pattern.compile("(?i)bearer(?: (.*))?");
  private static final String BEARER = BearerToken.class.getName() + ".bearer";

  private final Integrations integrations;
  private final ErrorAnswers answers;

  BearerToken(Integrations integrations, ErrorAnswers answers) {
    this.integrations = integrations;
    this.answers = answers;
  }

  /** What a request of the API carries as its token, right or wrong. */
  static Optional<String> of(HttpServletRequest request) {
    return CurrentRequest.isApi(request)
        ? Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).stream()
            .map(SCHEME::matcher)
            .filter(Matcher::matches)
            .map(header -> Objects.requireNonNullElse(header.group(1), "").strip())
            .findFirst()
        : Optional.empty();
  }

  /** Whose token was let in with this request. */
  static Optional<Integration> bearer(HttpServletRequest request) {
    return Optional.ofNullable((Integration) request.getAttribute(BEARER));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var alone = new WithoutSession(request);
    try {
      request.setAttribute(
          BEARER,
          of(request)
              .flatMap(token -> integrations.admit(token, request))
              .orElseThrow(() -> new Refused(WebError.TOKEN)));
    } catch (Refused refused) {
      if (refused.code() == WebError.TOKEN) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      }
      answers.write(refused, alone, response);
      return;
    }
    chain.doFilter(alone, response);
  }

  private static final class WithoutSession extends HttpServletRequestWrapper {

    WithoutSession(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      if (create) {
        throw new IllegalStateException("A request with a token has no session");
      }
      return null;
    }

    @Override
    public HttpSession getSession() {
      throw new IllegalStateException("A request with a token has no session");
    }

    @Override
    public Cookie[] getCookies() {
      return new Cookie[0];
    }
  }
}
