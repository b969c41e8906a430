package org.linli.opinions.mapping;

/** Rounds what is published. */
final class Rounding {

  private Rounding() {}

  /** The next multiple of {@code step}. */
  static int to(int step, double value) {
    return (int) Math.round(value / step) * step;
  }
}
