package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;

/** Says how many forms are kept for visitors from one address. Implemented by {@code access}. */
public interface KeptFormLimit {

  /** Whether one more may be kept; counts it if so. */
  boolean admits(HttpServletRequest request);
}
