package org.linli.directory.people;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The exclusive part of a dwelling 专有部分面积.
 *
 * @param hundredths in 0.01 m²
 */
public record ExclusiveArea(int hundredths, AreaSource source) {

  private static final BigDecimal LARGEST = new BigDecimal("100000");

  /** Reads square metres with at most two decimals, more than none; empty for anything else. */
  static Optional<Integer> read(String typed) {
    var text = typed.replaceAll("\\s|㎡|m²|平方米|平米", "");
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,2}0*)?")) {
      return Optional.empty();
    }
    var area = new BigDecimal(text);
    return area.signum() > 0 && area.compareTo(LARGEST) <= 0
        ? Optional.of(area.movePointRight(2).intValueExact())
        : Optional.empty();
  }

  /** Square metres with two decimals. */
  public String metres() {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
