package org.linli.assembly;

import org.linli.kernel.ErrorCode;

/** How meetings refuse. */
public enum AssemblyError implements ErrorCode {
  NOT_NOW("assembly.not-now", 409),
  NO_ITEM("assembly.no-item", 409),
  NO_MINUTES("assembly.no-minutes", 409),
  STAGE_MISSING("assembly.stage-missing", 409),
  TOO_MANY("assembly.too-many", 409),
  PRACTICE_ONLY("assembly.practice-only", 409),
  CARRIED_ALREADY("assembly.carried-already", 409),
  ABOUT_A_NEED("assembly.about-a-need", 409),
  TOO_EARLY("assembly.too-early", 409),
  OVER("assembly.over", 409),
  SHORT_NOTICE("assembly.short-notice", 422),
  PAST("assembly.past", 422),
  NOT_A_TIME("assembly.not-a-time", 422),
  ENDS_BEFORE("assembly.ends-before", 422),
  TOO_LONG_OPEN("assembly.too-long-open", 422),
  NO_SUCH_REFERENCE("assembly.no-such-reference", 422),
  NO_SUCH_LINE("assembly.no-such-line", 422),
  NOT_A_CODE("assembly.not-a-code", 422),
  NOT_A_COUNT("assembly.not-a-count", 422),
  NO_QUORUM("assembly.no-quorum", 422),
  NOT_CARRIED("assembly.not-carried", 422),
  MORE_THAN_CAME("assembly.more-than-came", 422),
  CHANGED_MEANWHILE("assembly.changed-meanwhile", 422),
  NOTHING_DECIDED("assembly.nothing-decided", 422),
  IN_ORDER("assembly.in-order", 422),
  LINE_LIKE("assembly.line-like", 422),
  NOT_YET("assembly.not-yet", 422),
  ADVICE_OVER("assembly.advice-over", 409),
  NOT_YOUR_COUNCIL("assembly.not-your-council", 422);

  private final String code;
  private final int status;

  AssemblyError(String code, int status) {
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
