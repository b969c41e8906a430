package org.linli.directory.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.Refused;
import org.linli.platform.Messages;

/**
 * Where the columns of a register stand in a sheet. They may stand in any order; their headings are
 * the Chinese ones of the template, in every language.
 */
final class SheetHeader {

  private final Map<SheetColumn, Integer> places = new HashMap<>();

  /**
   * @param needed the column without which it is another sheet
   * @throws Refused if it is another sheet
   */
  SheetHeader(
      List<? extends SheetColumn> columns, SheetColumn needed, SheetRow first, Messages chinese) {
    for (var column : columns) {
      var place = first.cells().indexOf(chinese.text(column.heading()));
      if (place >= 0) {
        places.put(column, place);
      }
    }
    if (!places.containsKey(needed)) {
      throw new Refused(ImportError.FILE_HEADINGS, chinese.text(needed.heading()));
    }
  }

  /**
   * Looks at the first row only.
   *
   * @throws Refused if it is no sheet of the register
   */
  static void check(Register register, byte[] content, Messages chinese) {
    new SheetHeader(register.columns(), register.needed(), Workbooks.first(content), chinese);
  }

  /** From 0; below it where the sheet has no such column. */
  int place(SheetColumn column) {
    return places.getOrDefault(column, -1);
  }
}
