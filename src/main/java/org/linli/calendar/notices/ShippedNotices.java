package org.linli.calendar.notices;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The notices that come with the program, {@code calendar/holidays.csv}, by year. */
final class ShippedNotices {

  private ShippedNotices() {}

  static Map<Integer, List<Holiday>> read() {
    try (var text =
            new InputStreamReader(
                new ClassPathResource("calendar/holidays.csv").getInputStream(),
                StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream()
          .collect(
              Collectors.groupingBy(
                  row -> Integer.valueOf(row.getField("year")),
                  Collectors.mapping(ShippedNotices::holiday, Collectors.toList())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Holiday holiday(NamedCsvRecord row) {
    return new Holiday(
        LocalDate.parse(row.getField("date")),
        row.getField("name"),
        Boolean.parseBoolean(row.getField("off")));
  }
}
