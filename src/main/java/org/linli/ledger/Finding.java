package org.linli.ledger;

/**
 * Something in the books that is not as it was written.
 *
 * @param about code of an account, a unit, or id of a journal
 * @param expected by everything else that is written
 * @param found what stands there
 */
public record Finding(Kind kind, String about, long expected, long found) {

  /** What a sweep looks for. */
  public enum Kind {
    /** Of a unit, what was debited is not what was credited. */
    UNBALANCED,
    /** An account does not stand where its transfers led it. */
    ACCOUNT_DIFFERS,
    /** A transfer says another balance than its account had after it. */
    BALANCE_DIFFERS,
    /** A journal has more or fewer transfers than it was posted with. */
    JOURNAL_INCOMPLETE,
    /** A transfer is between accounts of different units, or of an account that is not there. */
    STRAY,
    /** A journal counts in a quarter that was closed before it. */
    AFTER_CLOSING
  }
}
