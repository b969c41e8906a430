package org.linli.ballot;

import java.math.BigDecimal;

/** Areas as people write them: 1,234.56. */
public final class Metres {

  private Metres() {}

  /**
   * @param area in 0.01 m²
   */
  public static String of(long area) {
    return "%,.2f".formatted(BigDecimal.valueOf(area, 2));
  }

  /**
   * Hundredths of a square metre of what somebody typed.
   *
   * @return 0 where it is no area
   */
  static long read(String typed) {
    var text = typed.replace(",", "").strip();
    return text.matches("\\d{1,8}(\\.\\d{1,2})?")
        ? new BigDecimal(text).movePointRight(2).longValueExact()
        : 0;
  }
}
