package org.linli.disclosure.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.disclosure.QuarterSheet;
import org.linli.platform.Messages;
import org.linli.sunshine.MoneyLine;
import org.linli.sunshine.MoneySum;

/** A quarter's sheet as a spreadsheet: its figures, and every line. */
final class SheetFile {

  private static final int FEN_DIGITS = 2;
  private static final int WIDE = 24;

  private final QuarterSheet sheet;
  private final Messages t;
  private int row;

  SheetFile(QuarterSheet sheet, Messages t) {
    this.sheet = sheet;
    this.t = t;
  }

  /**
   * @param lines gives each line of the quarter to whom it is given
   */
  byte[] written(Consumer<Consumer<MoneyLine>> lines) {
    try (var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Linli", "1.0")) {
      figures(book.newWorksheet(t.text("disclosure.file.figures")));
      lines(book.newWorksheet(t.text("disclosure.file.lines")), lines);
      book.finish();
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void figures(Worksheet page) {
    page.width(0, WIDE);
    page.value(
        row++,
        0,
        t.text(
            "disclosure.title", String.valueOf(sheet.quarter().year()), sheet.quarter().number()));
    heads(
        page,
        "disclosure.column.part",
        "sunshine.before",
        "sunshine.received",
        "sunshine.returned",
        "sunshine.paid",
        "sunshine.back",
        "sunshine.after");
    sum(page, t.text("disclosure.all"), sheet.figures().all());
    heads(page, "sunshine.source");
    sheet
        .figures()
        .sources()
        .forEach(it -> sum(page, t.text("funds.source." + it.source()), it.sum()));
    heads(page, "sunshine.account");
    sheet.figures().funds().forEach(it -> sum(page, it.name(), it.sum()));
    heads(
        page,
        "sunshine.use",
        "sunshine.granted",
        "sunshine.paid",
        "sunshine.back",
        "sunshine.spent");
    sheet
        .figures()
        .uses()
        .forEach(it -> row(page, it.title(), it.granted(), it.paid(), it.reversed(), it.spent()));
  }

  private void heads(Worksheet page, String... keys) {
    for (var column = 0; column < keys.length; column++) {
      page.value(row, column, t.text(keys[column]));
    }
    page.range(row, 0, row, keys.length - 1).style().bold().set();
    row++;
  }

  private void sum(Worksheet page, String name, MoneySum sum) {
    row(
        page,
        name,
        sum.before(),
        sum.received(),
        sum.returned(),
        sum.paid(),
        sum.reversed(),
        sum.after());
  }

  private void row(Worksheet page, String name, long... amounts) {
    page.value(row, 0, name);
    for (var column = 0; column < amounts.length; column++) {
      page.value(row, column + 1, yuan(amounts[column]));
    }
    row++;
  }

  private void lines(Worksheet page, Consumer<Consumer<MoneyLine>> lines) {
    row = 0;
    page.width(2, WIDE);
    heads(
        page,
        "disclosure.column.day",
        "disclosure.column.way",
        "disclosure.column.title",
        "disclosure.column.party",
        "sunshine.account",
        "sunshine.source",
        "disclosure.column.amount",
        "disclosure.column.payment");
    page.freezePane(0, 1);
    lines.accept(line -> line(page, line));
  }

  private void line(Worksheet page, MoneyLine line) {
    page.value(row, 0, line.day().toString());
    page.value(row, 1, t.text("sunshine.way." + line.way()));
    page.value(row, 2, line.title());
    page.value(row, 3, line.party());
    page.value(row, 4, line.fund());
    page.value(row, 5, t.text("funds.source." + line.source()));
    page.value(row, 6, yuan(line.in() ? line.fen() : -line.fen()));
    line.payment().ifPresent(it -> page.value(row, 7, it));
    row++;
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, FEN_DIGITS);
  }
}
