package org.linli.directory.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  private static final int MAX_COLUMNS = 40;
  private static final long MAX_UNPACKED = 512L << 20;

  private Workbooks() {}

  /**
   * @throws Refused if it is no XLSX file, is damaged, or holds too much
   */
  static List<SheetRow> read(byte[] content) {
    try {
      refuseBombs(content);
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
          var rows = workbook.getFirstSheet().openStream()) {
        var read = rows.limit(MAX_ROWS + 2L).map(Workbooks::row).filter(SheetRow::filled).toList();
        if (read.size() > MAX_ROWS + 1) {
          throw new Refused(PeopleError.FILE_TOO_LONG, MAX_ROWS);
        }
        return read;
      }
    } catch (IOException | ExcelReaderException broken) {
      throw new Refused(PeopleError.FILE_NO_XLSX);
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
          total += unpacked(unpacked, buffer, MAX_UNPACKED - total);
        }
      }
    }
  }

  private static long unpacked(InputStream entry, byte[] buffer, long left) throws IOException {
    var bytes = 0L;
    for (var read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      bytes += read;
      if (bytes > left) {
        throw new Refused(PeopleError.FILE_TOO_LONG, MAX_ROWS);
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

  /** Numbers without exponent; what a formula or an error shows, as it is. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }
    var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return raw == null ? "" : raw.strip();
  }

  /**
   * A row of the sheet.
   *
   * @param number as the spreadsheet counts, the header being 1
   */
  public record SheetRow(int number, List<String> cells) {

    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean filled() {
      return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }
  }
}
