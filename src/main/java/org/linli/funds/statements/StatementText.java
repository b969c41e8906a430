package org.linli.funds.statements;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.directory.imports.SheetRow;
import org.linli.directory.imports.Workbooks;
import org.linli.funds.FundError;
import org.linli.kernel.Refused;

/** Reads a file of a bank as rows of text: XLSX, or CSV in UTF-8 or GB18030. */
public final class StatementText {

  /** More lines than an account has in many years. */
  private static final int MAX_ROWS = 50_000;

  private static final Charset GB18030 = Charset.forName("GB18030");

  private StatementText() {}

  /**
   * The rows that say something.
   *
   * @throws Refused if it is neither, or damaged
   */
  public static List<SheetRow> rows(byte[] content) {
    var rows =
        content.length > 1 && content[0] == 'P' && content[1] == 'K'
            ? workbook(content)
            : csv(text(content));
    if (rows.isEmpty()) {
      throw new Refused(FundError.FILE_EMPTY);
    }
    return rows;
  }

  private static List<SheetRow> workbook(byte[] content) {
    var rows = new ArrayList<SheetRow>();
    Workbooks.read(content, row -> add(rows, row));
    return rows;
  }

  private static void add(List<SheetRow> rows, SheetRow row) {
    if (rows.size() >= MAX_ROWS) {
      throw new Refused(FundError.FILE_TOO_LONG, MAX_ROWS);
    }
    rows.add(row);
  }

  private static List<SheetRow> csv(String text) {
    var rows = new ArrayList<SheetRow>();
    var separator = separator(text);
    try (var records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (var record : records) {
        var row = row(record);
        if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
          add(rows, row);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (CsvParseException broken) {
      throw new Refused(FundError.FILE_UNREADABLE);
    }
    return rows;
  }

  /** Banks write a tab behind long numbers, so that a spreadsheet takes them for text. */
  private static SheetRow row(CsvRecord record) {
    return new SheetRow(
        (int) record.getStartingLineNumber(),
        record.getFields().stream().map(String::strip).toList());
  }

  private static char separator(String text) {
    var commas = text.chars().filter(it -> it == ',').count();
    var tabs = text.chars().filter(it -> it == '\t').count();
    return tabs > 0 && commas == 0 ? '\t' : ',';
  }

  /** UTF-8 where it is that, which other encodings never are by chance; else GB18030. */
  private static String text(byte[] content) {
    try {
      var text = decoded(content, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(content, GB18030);
      } catch (CharacterCodingException neither) {
        throw new Refused(FundError.FILE_UNREADABLE);
      }
    }
  }

  private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
    var text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(content))
            .toString();
    if (text.indexOf('\0') >= 0) {
      throw new Refused(FundError.FILE_UNREADABLE);
    }
    return text;
  }
}
