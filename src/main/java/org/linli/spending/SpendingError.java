package org.linli.spending;

import org.linli.kernel.ErrorCode;

/** How spending refuses. */
public enum SpendingError implements ErrorCode {
  NOT_NOW("spending.not-now", 409),
  /** Nobody approves, evaluates or explains what they asked for themselves. */
  OWN_REQUEST("spending.own-request", 409),
  /** Nobody approves twice. */
  APPROVED_ALREADY("spending.approved-already", 409),
  /** The side that the actor belongs to has approved. */
  SIDE_DONE("spending.side-done", 409),
  /** The actor speaks for the unit that sells it. */
  OWN_SUPPLY("spending.own-supply", 409),
  DOUBTS_OPEN("spending.doubts-open", 409),
  NOT_EVALUATED("spending.not-evaluated", 409),
  BADLY_DELIVERED("spending.badly-delivered", 409),
  NOT_ACCEPTED("spending.not-accepted", 409),
  UNLICENSED("spending.unlicensed", 409),
  NOT_CONFIRMED("spending.not-confirmed", 409),
  REVERSED_ALREADY("spending.reversed-already", 409),
  PUBLISHED_ALREADY("spending.published-already", 409),
  NO_PICTURE("spending.no-picture", 409),
  NOT_ENOUGH("spending.not-enough", 422),
  NO_SUCH_EARMARK("spending.no-such-earmark", 422),
  ABOVE_LIMIT("spending.above-limit", 422),
  TOO_FEW_QUOTES("spending.too-few-quotes", 422),
  SAME_QUOTER("spending.same-quoter", 422),
  NOT_A_QUOTE("spending.not-a-quote", 422),
  SUPPLIER_NOT_QUOTED("spending.supplier-not-quoted", 422),
  WHY_THIS("spending.why-this", 422),
  PERSONAL("spending.personal", 422),
  OWN_PAYMENT("spending.own-payment", 422),
  NOT_A_PROJECT("spending.not-a-project", 422),
  PARTS("spending.parts", 422),
  LAST_PART("spending.last-part", 422),
  NOT_A_COUNT("spending.not-a-count", 422),
  TOO_LARGE_TO_RELEASE("spending.too-large-to-release", 422),
  NO_SUCH_LINE("spending.no-such-line", 422),
  OTHER_AMOUNT("spending.other-amount", 422),
  NO_FILE("spending.no-file", 422),
  NOT_A_RECEIPT("spending.not-a-receipt", 415),
  TOO_MANY_BYTES("spending.too-many-bytes", 413),
  NOT_AN_INVOICE("spending.not-an-invoice", 422),
  IN_FUTURE("spending.in-future", 422),
  BROUGHT_BEFORE("spending.brought-before", 409),
  NOT_A_BOX("spending.not-a-box", 422),
  NOTHING_COVERED("spending.nothing-covered", 422),
  NOT_A_CODE("spending.not-a-code", 422),
  OTHER_CODE("spending.other-code", 422),
  EXPIRED("spending.expired", 422);

  private final String code;
  private final int status;

  SpendingError(String code, int status) {
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
