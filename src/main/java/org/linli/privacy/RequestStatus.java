package org.linli.privacy;

/** Where a request stands. */
public enum RequestStatus {
  OPEN,
  DONE,
  REFUSED
}
