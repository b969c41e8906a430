package org.linli.compensation;

/** Where a dwelling stands now. */
public enum Stand {
  AGREED,
  NOT_YET,
  AGAINST,
  /** It never answered. */
  SILENT,
  /** It answered to another plan, or agreed to pay less: it is asked again. */
  CHANGED,
  /** Who answered has sold it: the new owners are asked. */
  SOLD;

  /** Whether it waits for the dwelling's own word. */
  public boolean waits() {
    return this == SILENT || this == CHANGED || this == SOLD;
  }
}
