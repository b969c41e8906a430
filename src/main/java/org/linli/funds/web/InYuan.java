package org.linli.funds.web;

import org.linli.ledger.Unit;

/** Money as pages say it: ¥126,000, and ¥0.50 only where there are fen. */
public final class InYuan {

  private InYuan() {}

  /** An amount in fen. */
  public static String text(long fen) {
    var text = Unit.YUAN.text(fen);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }
}
