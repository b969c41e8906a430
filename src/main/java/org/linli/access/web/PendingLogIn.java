package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log-in whose first factor was right. It waits in the session, which belongs to nobody yet.
 *
 * @param subject of the provider that vouched for the first factor; absent after a password
 * @param until when it is forgotten
 */
record PendingLogIn(UUID accountId, String phone, @Nullable String subject, Instant until)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "pending-log-in";

  void keep(HttpServletRequest request) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  static Optional<PendingLogIn> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingLogIn pending
        ? Optional.of(pending).filter(it -> now.isBefore(it.until()))
        : Optional.empty();
  }
}
