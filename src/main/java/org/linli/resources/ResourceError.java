package org.linli.resources;

import org.linli.kernel.ErrorCode;

/** How resources are refused. */
public enum ResourceError implements ErrorCode {
  NOT_NOW("resources.not-now", 409),
  CHANGED_MEANWHILE("resources.changed-meanwhile", 409),
  NO_UNIT("resources.no-unit", 403),
  NOT_A_POINT("resources.not-a-point", 422),
  NOT_ON_THE_MAP("resources.not-on-the-map", 422),
  NOT_A_VENUE("resources.not-a-venue", 422),
  NOT_A_NUMBER("resources.not-a-number", 422),
  NOT_A_TIME("resources.not-a-time", 422),
  TOO_MANY_TIMES("resources.too-many-times", 422),
  DAY_IS_PAST("resources.day-is-past", 422),
  PAPERS_NEEDED("resources.papers-needed", 422),
  NOT_A_HUNDRED("resources.not-a-hundred", 422),
  CLASSIFIED("resources.classified", 422),
  NOT_A_SUM("resources.not-a-sum", 422),
  DAY_TO_COME("resources.day-to-come", 422),
  OVER("resources.over", 422);

  private final String code;
  private final int status;

  ResourceError(String code, int status) {
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
