package org.linli.ledger;

import java.util.UUID;

/**
 * An account of a community's books. It never names a person: whose it is, the module knows that
 * opened it.
 *
 * @param code such as {@code 1002}
 * @param side on which it grows
 * @param limited whether it never falls below zero
 * @param stripes rows that it is kept in, so that transfers that all hit it do not wait in a line
 */
public record LedgerAccount(
    UUID id,
    String code,
    String title,
    Unit unit,
    Side side,
    boolean limited,
    int stripes,
    Sums sums) {

  /** What is posted, on its side. */
  public long balance() {
    return side == Side.DEBIT ? sums.balance() : -sums.balance();
  }

  /** What of it is not reserved. */
  public long left() {
    return sums.left(side);
  }
}
