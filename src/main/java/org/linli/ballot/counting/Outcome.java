package org.linli.ballot.counting;

/** What came of a question. */
public enum Outcome {
  /** Something was adopted. */
  ADOPTED("ballot.outcome.adopted"),
  /** The ballot is valid, and nothing met the threshold. */
  REJECTED("ballot.outcome.rejected"),
  /** Too few took part: nothing was decided, in either direction. */
  NO_QUORUM("ballot.outcome.no-quorum"),
  /** Options with the same numbers stand at the last seat; those above them are adopted. */
  TIED("ballot.outcome.tied"),
  /** Opinions were gathered; the rule decides nothing. */
  COUNTED("ballot.outcome.counted");

  private final String key;

  Outcome(String key) {
    this.key = key;
  }

  /** Of its text. */
  public String key() {
    return key;
  }
}
