package org.linli.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SingleIndexResolver;

/** Whose a session is. What Spring has for this evaluates an expression at every request. */
final class SessionOwner extends SingleIndexResolver<Session> {

  SessionOwner() {
    super(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
  }

  @Override
  public @Nullable String resolveIndexValueFor(Session session) {
    var known =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return known instanceof SecurityContext context && context.getAuthentication() != null
        ? context.getAuthentication().getName()
        : null;
  }
}
