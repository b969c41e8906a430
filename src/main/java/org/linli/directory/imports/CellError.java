package org.linli.directory.imports;

import java.util.List;

/**
 * What is wrong with one cell of a file.
 *
 * @param row as the spreadsheet counts, the header being 1
 * @param column from 0
 * @param code of the error
 * @param details values for its text
 * @param typed what stands there
 */
public record CellError(int row, int column, String code, List<Object> details, String typed) {

  public CellError {
    details = List.copyOf(details);
  }

  /** A, B, … Z, AA. */
  public String letter() {
    var last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
  }
}
