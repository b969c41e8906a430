package org.linli.directory.imports;

import java.util.List;

/**
 * A row of a sheet as text.
 *
 * @param number as the spreadsheet counts, the header being 1
 */
public record SheetRow(int number, List<String> cells) {

  /** Empty where the row ends before that column. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean filled() {
    return cells.stream().anyMatch(cell -> !cell.isEmpty());
  }
}
