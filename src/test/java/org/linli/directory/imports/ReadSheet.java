package org.linli.directory.imports;

import java.util.ArrayList;
import java.util.List;

/** The rows of a spreadsheet, for tests of what was written into it. */
public final class ReadSheet {

  private ReadSheet() {}

  /** All rows that say something, the header first. */
  public static List<SheetRow> rows(byte[] content) {
    var rows = new ArrayList<SheetRow>();
    Workbooks.read(content, rows::add);
    return rows;
  }
}
