package org.linli.budgets;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Whole yuan as people type and read them. */
public final class Yuan {

  private static final long MOST = 1_000_000_000_000L;

  private Yuan() {}

  /** {@code 200000}, {@code 200,000} or {@code 20万}, above zero; else nothing. */
  static OptionalLong read(String typed) {
    var text = typed.replace("元", "").replace("¥", "").strip();
    var plain = text.matches("\\d{1,3}([,，]\\d{3})+") ? text.replaceAll("[,，]", "") : text;
    if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?万|\\d{1,12}")) {
      return OptionalLong.empty();
    }
    var tenThousands = plain.endsWith("万");
    var number = new BigDecimal(plain.replace("万", ""));
    var yuan = tenThousands ? number.movePointRight(4) : number;
    return yuan.signum() > 0 && yuan.longValueExact() <= MOST
        ? OptionalLong.of(yuan.longValueExact())
        : OptionalLong.empty();
  }
}
