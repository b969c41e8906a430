package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;

/**
 * This session showed password and old authenticator; only it may see the new secret.
 *
 * @param until when that is forgotten
 */
record PendingChange(Instant until) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "pending-change";

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  static boolean in(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(ATTRIBUTE) instanceof PendingChange pending
        && now.isBefore(pending.until());
  }
}
