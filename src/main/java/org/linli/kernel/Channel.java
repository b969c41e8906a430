package org.linli.kernel;

/** How a call reached the platform. Recorded with what it causes (NEED-1). */
public enum Channel {
  WEB,
  API,
  SYSTEM
}
