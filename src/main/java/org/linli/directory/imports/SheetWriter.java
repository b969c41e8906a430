package org.linli.directory.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.platform.Messages;

/** Writes sheets with the columns of a register or a form. */
final class SheetWriter {

  /** Rows of a template that offer their choices. */
  private static final int OFFERED = 10_000;

  private static final int WIDTH = 14;

  private SheetWriter() {}

  /** A sheet with the headings only; every cell of it is text. */
  static Worksheet sheet(
      Workbook book, String title, List<? extends SheetColumn> columns, Messages t) {
    var sheet = book.newWorksheet(title);
    for (var place = 0; place < columns.size(); place++) {
      sheet.value(0, place, t.text(columns.get(place).heading()));
      sheet.width(place, WIDTH);
      sheet.style(place).format("@").set();
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    return sheet;
  }

  /** A second sheet holds the choices that the first one offers. */
  static void choices(
      Workbook book, Worksheet sheet, List<? extends SheetColumn> columns, Messages t) {
    var lists = book.newWorksheet(t.text("directory.sheet.choices"));
    for (var place = 0; place < columns.size(); place++) {
      var column = columns.get(place);
      var choices = column.choices();
      for (var index = 0; index < choices.size(); index++) {
        lists.value(index, place, t.text(column.texts() + choices.get(index)));
      }
      if (!choices.isEmpty()) {
        var range = lists.range(0, place, choices.size() - 1, place);
        sheet.range(1, place, OFFERED, place).validateWithList(range).showErrorMessage(true);
      }
    }
  }

  static void values(Worksheet sheet, int row, List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }

  /** On every printed page, and in a line below what it holds. */
  static void mark(Worksheet sheet, int row, String mark) {
    sheet.header(mark, Position.CENTER);
    sheet.footer(mark, Position.CENTER);
    sheet.value(row, 0, mark);
  }

  static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Linli", "1.0")) {
      writing.write(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  interface Writing {
    void write(Workbook book) throws IOException;
  }
}
