package org.linli.ballot.counting;

import java.util.Locale;

/** What came of a question. */
public enum Outcome {
  /** Something was adopted. */
  ADOPTED,
  /** The ballot is valid, and nothing met the threshold. */
  REJECTED,
  /** Too few took part: nothing was decided, in either direction. */
  NO_QUORUM,
  /** Options with the same numbers stand at the last seat; those above them are adopted. */
  TIED,
  /** Opinions were gathered; the rule decides nothing. */
  COUNTED;

  /** Of its text. */
  public String key() {
    return "ballot.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
