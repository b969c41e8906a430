package org.linli.ledger;

import org.linli.kernel.ErrorCode;

/** How the books refuse. */
public enum LedgerError implements ErrorCode {
  NOT_AN_AMOUNT("ledger.not-an-amount", 422),
  NEGATIVE("ledger.negative", 422),
  NOTHING("ledger.nothing", 422),
  TOO_FINE("ledger.too-fine", 422),
  TOO_LARGE("ledger.too-large", 422),
  NO_BOOKS("ledger.no-books", 409),
  NO_ACCOUNT("ledger.no-account", 404),
  CODE_TAKEN("ledger.code-taken", 409),
  UNITS_DIFFER("ledger.units-differ", 422),
  NOT_ENOUGH("ledger.not-enough", 409),
  IN_FUTURE("ledger.in-future", 422),
  CLOSED("ledger.closed", 409),
  NOT_NOW("ledger.not-now", 409),
  ALREADY("ledger.already", 409),
  EXPIRED("ledger.expired", 409),
  KEY_REUSED("ledger.key-reused", 422),
  NOT_A_QUARTER("ledger.not-a-quarter", 422),
  NOT_OVER("ledger.not-over", 409),
  NOT_NEXT("ledger.not-next", 409);

  private final String code;
  private final int status;

  LedgerError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
