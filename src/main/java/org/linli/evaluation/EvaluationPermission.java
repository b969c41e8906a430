package org.linli.evaluation;

import org.linli.kernel.Permission;

/** What roles may do with ratings. */
public enum EvaluationPermission implements Permission {
  RATE("evaluation:rate");

  private final String code;

  EvaluationPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
