package org.linli.sunshine;

/**
 * What moved in a period, in fen.
 *
 * @param before what was there when it began
 * @param received what came in
 * @param returned what of money received, then or earlier, went back to whoever gave it
 * @param paid what was paid
 * @param reversed what of payments, then or earlier, came back
 */
public record MoneySum(long before, long received, long returned, long paid, long reversed) {

  static final MoneySum NOTHING = new MoneySum(0, 0, 0, 0, 0);

  /** What came in and stayed. */
  public long income() {
    return received - returned;
  }

  /** What was paid and stayed paid. */
  public long spent() {
    return paid - reversed;
  }

  /** What was there when it ended. */
  public long after() {
    return before + income() - spent();
  }

  MoneySum plus(MoneySum other) {
    return new MoneySum(
        before + other.before,
        received + other.received,
        returned + other.returned,
        paid + other.paid,
        reversed + other.reversed);
  }
}
