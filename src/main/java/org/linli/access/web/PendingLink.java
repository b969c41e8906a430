package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What the provider vouched for waits in the session until the authenticator is shown.
 *
 * @param subject of the provider
 * @param until when it is forgotten
 */
record PendingLink(String subject, Instant until) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "pending-link";

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  static void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }

  static Optional<PendingLink> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingLink pending
        ? Optional.of(pending).filter(it -> now.isBefore(it.until()))
        : Optional.empty();
  }
}
