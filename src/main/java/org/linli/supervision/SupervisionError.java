package org.linli.supervision;

import org.linli.kernel.ErrorCode;

/** How supervision refuses. */
public enum SupervisionError implements ErrorCode {
  NO_SUCH_CODE("supervision.no-such-code", 404),
  NO_SUCH_PAGE("supervision.no-such-page", 422),
  NOT_NOW("supervision.not-now", 409),
  PLANNED_ALREADY("supervision.planned-already", 409),
  NO_PROJECTS("supervision.no-projects", 409),
  NOT_DRAWN("supervision.not-drawn", 409),
  NO_INSPECTOR("supervision.no-inspector", 409),
  NOT_THE_INSPECTOR("supervision.not-the-inspector", 403),
  LINES_OPEN("supervision.lines-open", 409),
  TOO_MANY_QUESTIONS("supervision.too-many-questions", 409),
  NOT_REVIEWED("supervision.not-reviewed", 422),
  REVIEWED_ALREADY("supervision.reviewed-already", 409),
  NOT_THE_REVIEWER("supervision.not-the-reviewer", 403),
  SCORE_WRONG("supervision.score-wrong", 422),
  REPORT_MISSING("supervision.report-missing", 422);

  private final String code;
  private final int status;

  SupervisionError(String code, int status) {
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
