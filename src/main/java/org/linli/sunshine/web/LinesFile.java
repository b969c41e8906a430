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
        line.fund(),
        line.use(),
        line.source().name(),
        line.title(),
        line.party(),
        line.payment().orElse(""),
        String.valueOf(line.receipts()),
        line.journal().toString());
  }

  void end() {
    try {
      csv.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
