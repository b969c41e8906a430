package org.linli.kernel;

/** How a call reached the platform. Recorded with what it causes (NEED-1). */
public enum Channel {
  WEB,
  API,
  /** A worker acted for the person 代办. */
  PROXY,
  SYSTEM
}
