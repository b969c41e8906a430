package org.linli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.linli.directory.imports.RegisterFiles;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the spreadsheets that the demonstration's registers are imported from. */
@Component
@Profile("demo")
class DemoSheet {

  private final RegisterFiles files;
  private final Languages languages;

  DemoSheet(RegisterFiles files, Languages languages) {
    this.files = files;
    this.languages = languages;
  }

  /** The people who have a part to play, as they stand in a file beside the program. */
  static List<List<String>> cast() {
    try {
      return new ClassPathResource("demo/register.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A worker sends the file, the secretary applies it.
   *
   * @param lines the codes of the columns, then the rows
   */
  void bringIn(Actor worker, Actor secretary, String fileName, List<List<String>> lines) {
    try {
      var file = new ByteArrayResource(written(lines));
      files.commit(secretary, files.upload(worker, "people", fileName, file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private byte[] written(List<List<String>> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Linli", "1.0")) {
      var sheet = book.newWorksheet(languages.chinese().text("directory.sheet.people"));
      var headings = lines.getFirst().stream().map(this::heading).toList();
      var all = Stream.concat(Stream.of(headings), lines.stream().skip(1)).toList();
      for (var row = 0; row < all.size(); row++) {
        for (var column = 0; column < all.get(row).size(); column++) {
          sheet.value(row, column, all.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }

  private String heading(String column) {
    return languages.chinese().text("directory.column." + column);
  }
}
