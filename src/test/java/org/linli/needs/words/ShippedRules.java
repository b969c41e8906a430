package org.linli.needs.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.linli.platform.Rule;
import org.yaml.snakeyaml.Yaml;

/** A rule as it is shipped, without the product around it. */
final class ShippedRules {

  private static final Path RULES = Path.of("src/main/resources/rules");

  private ShippedRules() {}

  static Rule of(String id) {
    var file = RULES.resolve(id);
    try (var editions = Files.newDirectoryStream(file.getParent(), file.getFileName() + "@*.yml")) {
      var edition = editions.iterator().next();
      Map<String, Object> values = new Yaml().load(Files.readString(edition));
      var since = LocalDate.parse(edition.toString().replaceAll(".*@|\\.yml$", ""));
      return new Rule(id, since, Objects.toString(values.get("source")), "K", "", values);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
