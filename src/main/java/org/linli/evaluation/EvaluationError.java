package org.linli.evaluation;

import org.linli.kernel.ErrorCode;

/** How ratings refuse. */
public enum EvaluationError implements ErrorCode {
  /** A rating changes as long as people are asked. */
  TIME_OVER("evaluation.time-over", 409),
  NOT_CONCERNED("evaluation.not-concerned", 422),
  NOT_THAT_DAY("evaluation.not-that-day", 422),
  CALLED_ALREADY("evaluation.called-already", 409);

  private final String code;
  private final int status;

  EvaluationError(String code, int status) {
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
