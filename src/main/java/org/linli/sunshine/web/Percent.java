package org.linli.sunshine.web;

/** Shares as pages say them. */
public final class Percent {

  private static final int TENTHS = 10;

  private Percent() {}

  /**
   * {@code 37.3%}.
   *
   * @param tenths of a percent
   */
  public static String text(int tenths) {
    return tenths / TENTHS + "." + Math.abs(tenths % TENTHS) + "%";
  }
}
