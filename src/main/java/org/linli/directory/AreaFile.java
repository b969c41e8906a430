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
import java.util.Map;
import java.util.function.Consumer;
import org.linli.kernel.Refused;

/**
 * Reads a CSV of areas row by row: {@code code,name,parent}, or one of the five files in which the
 * national division is published, told by their header. UTF-8 with or without a byte order mark,
 * else GB18030, as spreadsheets in China save it.
 */
final class AreaFile {

  /** Level of the rows by header; 0 where each row's code tells it. */
  private static final Map<List<String>, Integer> LEVELS =
      Map.of(
          List.of("code", "name", "parent"), 0,
          List.of("code", "name"), 1,
          List.of("code", "name", "provinceCode"), 2,
          List.of("code", "name", "cityCode", "provinceCode"), 3,
          List.of("code", "name", "areaCode", "provinceCode", "cityCode"), 4,
          List.of("code", "name", "streetCode", "provinceCode", "cityCode", "areaCode"), 5);

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
      var header = records.next().getFields().stream().map(String::strip).toList();
      var level = LEVELS.get(header);
      if (level == null) {
        throw new Refused(DirectoryError.FILE_HEADER);
      }
      records.forEachRemaining(row -> rows.accept(Row.of(row, level, header.size())));
    } catch (CsvParseException broken) {
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
   * @param level of the whole file, or 0 if the code tells it
   * @param columns that a row of this file has
   */
  record Row(long line, List<String> fields, int level, int columns) {

    static Row of(CsvRecord csv, int level, int columns) {
      var fields = csv.getFields().stream().map(String::strip).toList();
      return new Row(csv.getStartingLineNumber(), fields, level, columns);
    }

    boolean complete() {
      return fields.size() == columns;
    }

    String code() {
      return fields.getFirst();
    }

    String name() {
      return fields.get(1);
    }

    /** As the file writes it; empty for a province. */
    String parent() {
      return columns < 3 ? "" : fields.get(2);
    }
  }
}
