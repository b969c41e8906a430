package org.linli.web;

import org.springframework.security.core.GrantedAuthority;

/**
 * How surely a session knows who uses it; kept with it as its authority (ASVS 5.0, V6.3 and V8.3).
 * A session without one counts as {@link #PHONE}.
 */
public enum Strength implements GrantedAuthority {
  /** A one-time code to a phone, as residents log in. */
  PHONE,
  /** Another system vouched, but did not say that it asked for a second factor. */
  SINGLE_FACTOR,
  /** Two factors: permissions of those who work here need it. */
  TWO_FACTORS;

  @Override
  public String getAuthority() {
    return name();
  }
}
