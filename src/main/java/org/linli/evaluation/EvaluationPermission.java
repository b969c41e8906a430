package org.linli.evaluation;

import org.linli.kernel.Permission;

/** What roles may do with ratings. */
public enum EvaluationPermission implements Permission {
  RATE("evaluation:rate"),
  /** Asks others how it went and writes down what they say; never about one's own work. */
  RECORD("evaluation:record");

  private final String code;

  EvaluationPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
