package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A worker acts for a person 代办 until they stop, log out, or two hours are over. Kept in the
 * session.
 *
 * @param communityId where; in other communities the worker acts as themselves
 * @param name of the person, masked, for the banner on every page
 * @param reason why the person does not do it themselves
 */
public record ProxyMode(long communityId, UUID personId, String name, String reason, Instant until)
    implements Serializable {

  /** What whoever acts for a person must be allowed, throughout. */
  public static final String PERMISSION = "access:act-for";

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "proxy-mode";

  /** Begins it in the session of a request; an earlier one ends. */
  public void begin(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  /**
   * Ends it.
   *
   * @return what ended, also if its two hours were over
   */
  public static Optional<ProxyMode> end(HttpServletRequest request) {
    var ended = kept(request);
    ended.ifPresent(mode -> request.getSession().removeAttribute(ATTRIBUTE));
    return ended;
  }

  static Optional<ProxyMode> of(HttpServletRequest request, Instant now) {
    return kept(request).filter(it -> now.isBefore(it.until()));
  }

  private static Optional<ProxyMode> kept(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof ProxyMode mode
        ? Optional.of(mode)
        : Optional.empty();
  }
}
