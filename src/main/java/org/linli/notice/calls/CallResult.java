package org.linli.notice.calls;

/** How a call went. */
public enum CallResult {
  REACHED,
  NOT_REACHED,
  WRONG_NUMBER
}
