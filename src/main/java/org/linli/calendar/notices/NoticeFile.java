package org.linli.calendar.notices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.calendar.CalendarError;
import org.linli.kernel.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the two forms in which a year's days are passed around: CSV with the heading {@code
 * date,name,off}, and a JSON object {@code {date: {name, off}}}.
 */
final class NoticeFile {

  static final String FIELD = "days";

  private static final String HEADING = "date,name,off";

  /** A line with too many or too few fields is named like every other wrong one. */
  private static final CsvReader.CsvReaderBuilder SHEETS =
      CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true);

  /** Days are read one by one, with others behind them. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private NoticeFile() {}

  /**
   * The rows as they are written.
   *
   * @throws Invalid if the text has neither form
   */
  static List<Row> read(String text) {
    try {
      return text.startsWith("{") ? json(text) : csv(text);
    } catch (JacksonException unreadable) {
      var place = unreadable.getLocation();
      throw unknown(place == null ? 1 : Math.max(place.getLineNr(), 1));
    } catch (CsvParseException unreadable) {
      throw unknown(1);
    }
  }

  private static List<Row> csv(String text) {
    var rows = new ArrayList<Row>();
    try (var records = SHEETS.ofCsvRecord(text)) {
      records.forEach(record -> rows.add(row(record)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (rows.isEmpty() || !rows.getFirst().words().toLowerCase(Locale.ROOT).equals(HEADING)) {
      throw unknown(1);
    }
    return List.copyOf(rows.subList(1, rows.size()));
  }

  private static Row row(CsvRecord record) {
    var fields = record.getFields().stream().map(String::strip).toList();
    var line = (int) record.getStartingLineNumber();
    return fields.size() == 3
        ? new Row(line, fields.get(0), fields.get(1), fields.get(2))
        : new Row(line, String.join(",", fields), "", "");
  }

  private static List<Row> json(String text) {
    var rows = new ArrayList<Row>();
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        rows.add(row(parser));
      }
      if (parser.nextToken() != null) {
        throw unknown(parser.currentTokenLocation().getLineNr());
      }
    }
    return rows;
  }

  private static Row row(JsonParser parser) {
    var line = parser.currentTokenLocation().getLineNr();
    var date = parser.currentName();
    parser.nextToken();
    var day = JSON.readTree(parser);
    return new Row(line, date, day.path("name").asString(""), day.path("off").asString(""));
  }

  private static Invalid unknown(int line) {
    return Invalid.field(FIELD, CalendarError.UNKNOWN_FORMAT, line);
  }

  /** One day as it is written, not looked at yet. */
  record Row(int line, String date, String name, String off) {

    String words() {
      return date + (name.isEmpty() && off.isEmpty() ? "" : "," + name + "," + off);
    }
  }
}
