package org.linli.ledger;

import java.util.Locale;

/** What an account counts. Amounts are whole numbers of the smallest part. */
public enum Unit {
  /** Kept in fen. */
  YUAN(100),
  /** Kept in minutes. */
  HOURS(60),
  POINTS(1);

  private final int parts;

  Unit(int parts) {
    this.parts = parts;
  }

  /** So many of the smallest part make one. */
  int parts() {
    return parts;
  }

  /** As people read it: ¥1,234.50, 1:30, 1,200. */
  public String text(long value) {
    var whole = Math.abs(value) / parts;
    var rest = Math.abs(value) % parts;
    var text =
        switch (this) {
          case YUAN -> String.format(Locale.ROOT, "¥%,d.%02d", whole, rest);
          case HOURS -> String.format(Locale.ROOT, "%,d:%02d", whole, rest);
          case POINTS -> String.format(Locale.ROOT, "%,d", whole);
        };
    return value < 0 ? "-" + text : text;
  }
}
