package org.linli.ledger;

/**
 * What an account was debited and credited so far.
 *
 * @param debitsPending reserved and not yet settled, voided or expired
 */
public record Sums(long debits, long credits, long debitsPending, long creditsPending) {

  /** Larger sums are refused before numbers end. */
  private static final long MOST = 1_000_000_000_000_000_000L;

  static final Sums NONE = new Sums(0, 0, 0, 0);

  /** Debits less credits. */
  long balance() {
    return debits - credits;
  }

  Sums debited(long amount) {
    return new Sums(debits + amount, credits, debitsPending, creditsPending);
  }

  Sums credited(long amount) {
    return new Sums(debits, credits + amount, debitsPending, creditsPending);
  }

  /** After a journal of that kind that debits and credits so much. */
  Sums after(JournalKind kind, Sums turnover) {
    return new Sums(
        debits + kind.posted() * turnover.debits,
        credits + kind.posted() * turnover.credits,
        debitsPending + kind.pending() * turnover.debits,
        creditsPending + kind.pending() * turnover.credits);
  }

  /** What is left on a side when all that is reserved is taken. */
  long left(Side side) {
    return side == Side.DEBIT
        ? debits - credits - creditsPending
        : credits - debits - debitsPending;
  }

  boolean tooLarge() {
    return Math.max(debits + debitsPending, credits + creditsPending) >= MOST;
  }
}
