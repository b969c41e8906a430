package org.linli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.linli.platform.Languages;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the spreadsheet that the demonstration's register is imported from. */
@Component
@Profile("demo")
class DemoSheet {

  private final Languages languages;

  DemoSheet(Languages languages) {
    this.languages = languages;
  }

  byte[] written() throws IOException {
    var lines =
        new ClassPathResource("demo/register.csv")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Linli", "1.0")) {
      var sheet = book.newWorksheet(languages.chinese().text("directory.sheet.people"));
      for (var row = 0; row < lines.size(); row++) {
        for (var column = 0; column < lines.get(row).size(); column++) {
          var cell = lines.get(row).get(column);
          sheet.value(row, column, row == 0 ? heading(cell) : cell);
        }
      }
    }
    return bytes.toByteArray();
  }

  private String heading(String column) {
    return languages.chinese().text("directory.column." + column);
  }
}
