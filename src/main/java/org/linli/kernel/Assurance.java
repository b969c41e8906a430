package org.linli.kernel;

/**
 * How surely the platform knows that an account belongs to a person of the register. A phone code
 * alone is no identity, and families share phones; each action states what it needs.
 */
public enum Assurance {
  /** Somebody who holds the phone. */
  PHONE,
  /** Staff, or a letter to the household, confirmed where they live. */
  HOUSEHOLD,
  /** Staff saw the identity document at the counter. */
  IDENTITY;

  /** Whether this is enough where that is needed. */
  public boolean covers(Assurance needed) {
    return compareTo(needed) >= 0;
  }
}
