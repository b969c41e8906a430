package org.linli.spending.web;

import org.linli.ledger.Unit;

/** Amounts as pages write them. */
public final class Spent {

  private Spent() {}

  /** ¥126,000, and ¥126,000.50 where there are fen. */
  public static String text(long fen) {
    return Unit.YUAN.text(fen).replaceFirst("\\.00$", "");
  }

  /** For a column whose head names the unit: 126,000.50. */
  public static String number(long fen) {
    return Unit.YUAN.text(fen).replace("¥", "");
  }
}
