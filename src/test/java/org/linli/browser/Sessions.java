package org.linli.browser;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions of residents who logged in by phone, as the program itself keeps them. */
final class Sessions {

  private Sessions() {}

  /** The value of the cookie. */
  static String of(UUID account, ApplicationContext context) {
    return of(account, context, context.getBean(SessionRepository.class));
  }

  private static <S extends Session> String of(
      UUID account, ApplicationContext context, SessionRepository<S> sessions) {
    var request = new MockHttpServletRequest();
    context
        .getBean(SessionLogIn.class)
        .as(account, Strength.PHONE, request, new MockHttpServletResponse());
    var written = Objects.requireNonNull(request.getSession(false));
    var session = sessions.createSession();
    for (var name : Collections.list(written.getAttributeNames())) {
      session.setAttribute(name, written.getAttribute(name));
    }
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }
}
