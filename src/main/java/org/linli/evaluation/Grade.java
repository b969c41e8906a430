package org.linli.evaluation;

import java.util.Arrays;
import java.util.List;

/** The five grades of 好差评; the last two are bad and lead to a call-back. */
public enum Grade {
  VERY_SATISFIED,
  SATISFIED,
  FAIRLY_SATISFIED,
  DISSATISFIED,
  VERY_DISSATISFIED;

  /** Their names, the best first. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Grade::name).toList();
  }

  /** Whether it is one of the two bad grades. */
  public boolean bad() {
    return compareTo(FAIRLY_SATISFIED) > 0;
  }

  /** From 5 for the best to 1, for averages. */
  public int worth() {
    return values().length - ordinal();
  }
}
