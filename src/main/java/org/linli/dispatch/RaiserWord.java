package org.linli.dispatch;

/** What the raiser of the need said to a whistle. */
public enum RaiserWord {
  /** Not asked yet. */
  NOT_ASKED,
  ASKED,
  CONFIRMED,
  /** Nobody took so many calls as the rule asks for. */
  UNREACHED;

  /** Whether nothing more is waited for. */
  public boolean heard() {
    return this == CONFIRMED || this == UNREACHED;
  }
}
