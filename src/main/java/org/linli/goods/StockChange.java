package org.linli.goods;

import java.util.Arrays;
import java.util.List;

/** What can become of pieces. */
public enum StockChange {
  ADDED(1, 0),
  /** Is not lent until it is put back. */
  BROKEN(0, 1),
  /** Put back. */
  REPAIRED(0, -1),
  /** Damaged for good: written off. */
  SCRAPPED(-1, -1),
  /** Gone: written off. */
  LOST(-1, 0);

  /** As forms and the API name them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();

  private final int pieces;
  private final int damaged;

  /**
   * @param pieces by how many there are more, for each
   * @param damaged by how many more of them are damaged
   */
  StockChange(int pieces, int damaged) {
    this.pieces = pieces;
    this.damaged = damaged;
  }

  int pieces(int count) {
    return pieces * count;
  }

  int damaged(int count) {
    return damaged * count;
  }

  /** What is written off or taken out of use is so for a reason. */
  boolean asksWhy() {
    return this != ADDED && this != REPAIRED;
  }
}
