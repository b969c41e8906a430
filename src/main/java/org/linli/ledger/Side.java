package org.linli.ledger;

/**
 * On which side an account grows: what is owned and spent by debits, what is owed and got by
 * credits.
 */
public enum Side {
  DEBIT,
  CREDIT
}
