package org.linli.ledger;

import java.util.UUID;

/**
 * An amount from one account to another of the same unit.
 *
 * @param debit the account that is debited
 * @param credit the account that is credited
 */
public record Transfer(UUID debit, UUID credit, Amount amount) {

  public Transfer {
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("From an account to itself");
    }
  }

  boolean touches(UUID account) {
    return debit.equals(account) || credit.equals(account);
  }

  /** The same back. */
  Transfer back() {
    return new Transfer(credit, debit, amount);
  }
}
