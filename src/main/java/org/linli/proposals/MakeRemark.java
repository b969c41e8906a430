package org.linli.proposals;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody says something about a place on a plan. Places are the fields of a grid, which can be
 * said by telephone and chosen without a mouse.
 *
 * @param cell column and row, from {@code A1} to {@code F4}
 */
public record MakeRemark(String cell, String said) {

  public static final int COLUMNS = 6;
  public static final int ROWS = 4;

  /** All fields, row by row. */
  public static final List<String> CELLS =
      IntStream.range(0, COLUMNS * ROWS)
          .mapToObj(at -> (char) ('A' + at % COLUMNS) + String.valueOf(1 + at / COLUMNS))
          .toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeRemark(@Nullable String cell, @Nullable String said) {
    var check = new Validation();
    this.cell = check.choice("cell", cell, CELLS);
    this.said = check.required("said", said, 200);
    check.done();
  }
}
