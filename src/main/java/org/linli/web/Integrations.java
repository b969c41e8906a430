package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows the integrations behind tokens. Implemented by {@code access}. */
public interface Integrations {

  /**
   * Whose token it is; counts and notes the request.
   *
   * @return empty if it is unknown, replaced, revoked or over
   * @throws org.linli.kernel.TooOften if the integration sent too much
   */
  Optional<Integration> admit(String token, HttpServletRequest request);
}
