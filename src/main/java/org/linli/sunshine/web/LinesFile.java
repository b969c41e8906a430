package org.linli.sunshine.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.linli.sunshine.MoneyLine;

/** Lines as open data: a CSV table whose columns the schema describes. */
final class LinesFile {

  private static final int FEN_DIGITS = 2;
  private static final String FORMULA = "=+-@\t\r";

  private final CsvWriter csv;

  /** Begins with the names of the columns. */
  LinesFile(Writer out) {
    csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "id",
        "way",
        "amount",
        "day",
        "booked_on",
        "fund",
        "use",
        "source",
        "title",
        "party",
        "payment",
        "receipts",
        "journal");
  }

  void add(MoneyLine line) {
    csv.writeRecord(
        line.id().toString(),
        line.way().name(),
        BigDecimal.valueOf(line.fen(), FEN_DIGITS).toPlainString(),
        line.day().toString(),
        line.bookedOn().toString(),
        words(line.fund()),
        words(line.use()),
        line.source().name(),
        words(line.title()),
        words(line.party()),
        line.payment().orElse(""),
        String.valueOf(line.receipts()),
        line.journal().toString());
  }

  /** A spreadsheet would take words for a formula that begin like one; people wrote these. */
  private static String words(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void end() {
    try {
      csv.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
