package org.linli.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What a spreadsheet says, row by row. */
public final class SheetText {

  private SheetText() {}

  public static List<String> of(byte[] sheet) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCells(0, row.getCellCount()).toString()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
