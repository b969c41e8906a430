package org.linli.evidence.draws;

import org.linli.kernel.ErrorCode;

/** How draws refuse. */
public enum DrawError implements ErrorCode {
  NOT_NOW("draws.not-now", 409),
  TOO_EARLY("draws.too-early", 409),
  DAY_PASSED("draws.day-passed", 409),
  TWICE("draws.twice", 409),
  CHANGED("draws.changed", 409),
  KEPT("draws.kept-by-another", 409),
  NO_ALTERNATE("draws.no-alternate", 409),
  NOT_SEATED("draws.not-seated", 422),
  NOT_WHOLE("draws.not-whole", 422),
  TOO_SOON("draws.too-soon", 422),
  TOO_FEW_OUTCOMES("draws.too-few-outcomes", 422),
  LIST_LINE("draws.list-line", 422),
  LIST_TWICE("draws.list-twice", 422),
  LIST_WEIGHT("draws.list-weight", 422),
  LIST_SIZE("draws.list-size", 422),
  QUOTA_LINE("draws.quota-line", 422),
  QUOTA_OF_NOBODY("draws.quota-of-nobody", 422),
  QUOTA_WITH_WEIGHTS("draws.quota-with-weights", 422),
  IMPOSSIBLE("draws.impossible", 422),
  TOO_MANY_WAYS("draws.too-many-ways", 422),
  MORE_THAN_LISTED("draws.more-than-listed", 422),
  HOW_MANY_NUMBERS("draws.how-many-numbers", 422),
  NO_SUCH_BALL("draws.no-such-ball", 422),
  SAME_BALL("draws.same-ball", 422);

  private final String code;
  private final int status;

  DrawError(String code, int status) {
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
