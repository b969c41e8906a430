package org.linli.compensation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Money in whole fen, as people type and read it. */
public final class Fen {

  /** A hundred million yuan: more than any building costs. */
  private static final BigDecimal MOST = new BigDecimal("100000000");

  private static final int HUNDRED = 100;

  private Fen() {}

  /**
   * Reads yuan with at most two decimals: 18000, 18,000.50, ¥18000, 1.8万.
   *
   * @return fen from 0; empty for anything else
   */
  public static Optional<Long> read(String typed) {
    var text = typed.replaceAll("[\\s,，¥￥元]", "");
    var factor = BigDecimal.ONE;
    if (text.endsWith("万")) {
      text = text.substring(0, text.length() - 1);
      factor = BigDecimal.valueOf(10_000);
    }
    if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    var yuan = new BigDecimal(text).multiply(factor).stripTrailingZeros();
    return yuan.scale() > 2 || yuan.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(yuan.movePointRight(2).longValueExact());
  }

  /** With thousands apart and two decimals where they are not zero: 18,000 or 18,000.50. */
  public static String yuan(long fen) {
    var whole = String.format(Locale.ROOT, "%,d", Math.abs(fen) / HUNDRED);
    var rest = Math.abs(fen) % HUNDRED;
    return (fen < 0 ? "-" : "") + whole + (rest == 0 ? "" : ".%02d".formatted(rest));
  }
}
