package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session remembers of its log-in.
 *
 * @param browser message key of the browser's family
 * @param system message key of the device's family
 * @param address network address it was asked from
 * @param until when it ends however busy it is (ASVS 5.0, V7.3.2)
 */
record LogInRecord(String browser, String system, String address, Instant at, Instant until)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  static final String ATTRIBUTE = "log-in";

  static Optional<LogInRecord> of(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof LogInRecord found
        ? Optional.of(found)
        : Optional.empty();
  }
}
