package org.linli.directory.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.kernel.Refused;

/** Reads the first sheet of an XLSX file as text, row by row. */
public final class Workbooks {

  /** More people than any community has; beyond it the file is somebody's mistake. */
  static final int MAX_ROWS = 100_000;

  private static final int MAX_DIGITS = 40;
  private static final int MAX_COLUMNS = 40;
  private static final long MAX_UNPACKED = 256L << 20;

  /** The texts of all cells, which are kept in memory. */
  private static final long MAX_TEXTS = 64L << 20;

  private Workbooks() {}

  /**
   * Hands on the rows that say something, one at a time.
   *
   * @throws Refused if it is no XLSX file, is damaged, or holds too much
   */
  public static void read(byte[] content, Consumer<SheetRow> taker) {
    var read = new AtomicInteger();
    rows(
        content,
        rows ->
            rows.forEach(
                row -> {
                  if (read.getAndIncrement() > MAX_ROWS) {
                    throw new Refused(ImportError.FILE_TOO_LONG, MAX_ROWS);
                  }
                  taker.accept(row);
                }));
  }

  /** The first row that says something. */
  static SheetRow first(byte[] content) {
    var first = new AtomicReference<SheetRow>();
    rows(content, rows -> rows.findFirst().ifPresent(first::set));
    return Optional.ofNullable(first.get())
        .orElseThrow(() -> new Refused(ImportError.FILE_WITHOUT_ROWS));
  }

  private static void rows(byte[] content, Consumer<Stream<SheetRow>> taker) {
    try {
      refuseBombs(content);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
          var rows = workbook.getFirstSheet().openStream()) {
        taker.accept(rows.map(Workbooks::row).filter(SheetRow::filled));
      }
    } catch (IOException | ExcelReaderException broken) {
      throw new Refused(ImportError.FILE_NO_XLSX);
    }
  }

  /** Counts what unpacking gives before anything keeps it in memory. */
  private static void refuseBombs(byte[] content) throws IOException {
    var channel = new SeekableInMemoryByteChannel(content);
    try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      var buffer = new byte[1 << 16];
      var total = 0L;
      for (var entry : Collections.list(zip.getEntries())) {
        try (var unpacked = zip.getInputStream(entry)) {
          var most = entry.getName().endsWith("sharedStrings.xml") ? MAX_TEXTS : MAX_UNPACKED;
          total += unpacked(unpacked, buffer, Math.min(most, MAX_UNPACKED - total));
        }
      }
    }
  }

  private static long unpacked(InputStream entry, byte[] buffer, long left) throws IOException {
    var bytes = 0L;
    for (var read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      bytes += read;
      if (bytes > left) {
        throw new Refused(ImportError.FILE_TOO_LONG, MAX_ROWS);
      }
    }
    return bytes;
  }

  private static SheetRow row(Row row) {
    var cells = new ArrayList<String>();
    for (var column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
      cells.add(row.getOptionalCell(column).map(Workbooks::text).orElse(""));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  /** A number of our sheets has few digits; written out, 1E999999999 would fill the memory. */
  private static String number(String raw) {
    if (raw.length() > MAX_DIGITS) {
      return raw.strip();
    }
    var number = new BigDecimal(raw).stripTrailingZeros();
    return Math.abs(number.scale()) > MAX_DIGITS ? raw.strip() : number.toPlainString();
  }

  /** Numbers without exponent; what a formula or an error shows, as it is. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return number(cell.getRawValue());
    }
    var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return raw == null ? "" : raw.strip();
  }
}
