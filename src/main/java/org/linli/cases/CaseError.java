package org.linli.cases;

import org.linli.kernel.ErrorCode;

/** How cases and pilots refuse. */
public enum CaseError implements ErrorCode {
  NOT_NOW("cases.not-now", 409),
  /** Withdrawn, or red: not an example for others. */
  NOT_GOOD("cases.not-good", 409),
  ALREADY_WRITTEN("cases.already-written", 409),
  /** Checked by whoever wrote it. */
  OWN_CASE("cases.own-case", 403),
  /** Words that tell of a person. */
  PERSONAL("cases.personal", 422),
  NOT_A_NUMBER("cases.not-a-number", 422),
  /** Objected to by whoever filed it. */
  OWN_PILOT("cases.own-pilot", 403),
  NOT_ALL_MET("cases.not-all-met", 409),
  TOO_EARLY("cases.too-early", 409),
  REVIEW_IS_PAST("cases.review-is-past", 409),
  IS_PAST("cases.is-past", 422),
  OUT_OF_ORDER("cases.out-of-order", 422),
  TOO_MANY_LINES("cases.too-many-lines", 422),
  NOT_A_MEASURE("cases.not-a-measure", 422),
  NOT_ALL_MEASURED("cases.not-all-measured", 422),
  NO_COMMUNITY("cases.no-community", 422);

  private final String code;
  private final int status;

  CaseError(String code, int status) {
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
