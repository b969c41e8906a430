package org.linli.evaluation;

/** The five grades of 好差评; the last two are bad and send the matter back to work. */
public enum Grade {
  VERY_SATISFIED,
  SATISFIED,
  FAIRLY_SATISFIED,
  DISSATISFIED,
  VERY_DISSATISFIED;

  /** Whether it is one of the two bad grades. */
  public boolean bad() {
    return compareTo(FAIRLY_SATISFIED) > 0;
  }
}
