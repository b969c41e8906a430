package org.linli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sources look as google-java-format leaves them. Runs it in this JVM, which is JDK 25 even where
 * Maven itself runs on 17. {@code -Dlinli.format=write} formats instead of complaining.
 */
class FormatTest {

  private final Formatter formatter = new Formatter();

  @Test
  void sourcesAreFormatted() throws IOException {
    var write = "write".equals(System.getProperty("linli.format"));
    var unformatted = new ArrayList<Path>();
    for (var file : sources()) {
      var text = Files.readString(file);
      var formatted = format(file, text);
      if (!formatted.equals(text) && write) {
        Files.write(file, formatted.getBytes(UTF_8));
      } else if (!formatted.equals(text)) {
        unformatted.add(file);
      }
    }
    assertThat(unformatted).as("./mvnw test -Dtest=FormatTest -Dlinli.format=write").isEmpty();
  }

  private String format(Path file, String text) {
    try {
      var imports =
          ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.GOOGLE);
      return formatter.formatSource(imports);
    } catch (FormatterException unparsable) {
      throw new IllegalStateException(file.toString(), unparsable);
    }
  }

  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (var root : List.of("src/main/java", "src/test/java", "bench")) {
      if (Files.isDirectory(Path.of(root))) {
        try (var files = Files.walk(Path.of(root))) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
        } catch (UncheckedIOException unreadable) {
          throw unreadable.getCause();
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }
}
