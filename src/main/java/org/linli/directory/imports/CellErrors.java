package org.linli.directory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The wrong cells of a file: all are counted, the first are listed. */
public final class CellErrors {

  /** Beyond it a column is wrong as a whole, and memory has its bound. */
  private static final int MAX_LISTED = 10_000;

  private final List<CellError> listed = new ArrayList<>();
  private int count;

  void add(CellError error) {
    count++;
    if (listed.size() < MAX_LISTED) {
      listed.add(error);
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** In the order of the sheet. */
  public List<CellError> listed() {
    return listed.stream()
        .sorted(Comparator.comparingInt(CellError::row).thenComparingInt(CellError::column))
        .toList();
  }
}
