package org.linli.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.linli.kernel.Refused;

/**
 * Reads a CSV of areas row by row: {@code code,name,parent}. UTF-8 with or without a byte order
 * mark, else GB18030, as spreadsheets in China save it.
 */
final class AreaFile {

  private static final List<String> HEADER = List.of("code", "name", "parent");
  private static final int SNIFFED = 65_536;

  private AreaFile() {}

  /**
   * @param content at least one row; read once, never held whole
   * @throws Refused if the file is empty or has other columns
   */
  static void read(InputStream content, Consumer<Row> rows) throws IOException {
    var bytes = new PushbackInputStream(content, SNIFFED);
    var head = bytes.readNBytes(SNIFFED);
    if (head.length == 0) {
      throw new Refused(DirectoryError.FILE_EMPTY);
    }
    bytes.unread(head);
    try (var csv =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(bytes, charset(head))) {
      var records = csv.iterator();
      if (!records.hasNext()) {
        throw new Refused(DirectoryError.FILE_EMPTY);
      }
      checkHeader(records.next());
      records.forEachRemaining(row -> rows.accept(Row.of(row)));
    } catch (CsvParseException broken) {
      throw new Refused(DirectoryError.FILE_HEADER);
    }
  }

  private static void checkHeader(CsvRecord header) {
    if (!header.getFields().stream().map(String::strip).toList().equals(HEADER)) {
      throw new Refused(DirectoryError.FILE_HEADER);
    }
  }

  /** A cut character at the end of the sample is no sign of another encoding. */
  private static Charset charset(byte[] head) {
    for (var cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return StandardCharsets.UTF_8;
      } catch (CharacterCodingException notYet) {
        if (head.length < SNIFFED) {
          break;
        }
      }
    }
    return Charset.forName("GB18030");
  }

  /**
   * One line of the file.
   *
   * @param line its number, the header being 1
   */
  record Row(long line, List<String> fields) {

    static Row of(CsvRecord csv) {
      return new Row(
          csv.getStartingLineNumber(), csv.getFields().stream().map(String::strip).toList());
    }
  }
}
