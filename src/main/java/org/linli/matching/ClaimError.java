package org.linli.matching;

import org.linli.kernel.ErrorCode;

/** How claims are refused. */
public enum ClaimError implements ErrorCode {
  NOT_YOURS("matching.not-yours", 403),
  NO_UNIT("matching.no-unit", 403),
  NOT_A_DATE("matching.not-a-date", 422),
  NOT_A_NUMBER("matching.not-a-number", 422),
  ANSWER_DAY("matching.answer-day", 422),
  DONE_BEFORE_ANSWER("matching.done-before-answer", 422),
  ASKED_OFTEN("matching.asked-often", 422),
  NOT_PROPOSED("matching.not-proposed", 409),
  RUNNING("matching.running", 409),
  ASKED_ALREADY("matching.asked-already", 409),
  ANSWERED_ALREADY("matching.answered-already", 409),
  TOO_LATE("matching.too-late", 409),
  /** Residents claim what the community opened to them. */
  NOT_FOR_RESIDENTS("matching.not-for-residents", 403),
  HELD_ALREADY("matching.held-already", 409),
  TOO_MUCH("matching.too-much", 422),
  TOO_LITTLE("matching.too-little", 422),
  SHARES_ALREADY("matching.shares-already", 422),
  ENOUGH_PARTNERS("matching.enough-partners", 422),
  NO_GROUP("matching.no-group", 422);

  private final String code;
  private final int status;

  ClaimError(String code, int status) {
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
