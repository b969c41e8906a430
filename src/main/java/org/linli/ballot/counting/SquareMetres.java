package org.linli.ballot.counting;

/** An area as people read it. */
public final class SquareMetres {

  private static final int HUNDREDTHS = 100;

  private SquareMetres() {}

  /**
   * With two digits behind the point: {@code 89.37}.
   *
   * @param area in 1/100 m²
   */
  public static String of(long area) {
    return "%d.%02d".formatted(area / HUNDREDTHS, area % HUNDREDTHS);
  }
}
