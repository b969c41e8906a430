package org.linli.needs.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.linli.platform.Rule;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** A rule as it is shipped, without the product around it. */
final class ShippedRules {

  private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

  private ShippedRules() {}

  static Rule of(String id) {
    try (var text = new ClassPathResource("rules/" + id + "@" + SINCE + ".yml").getInputStream()) {
      Map<String, Object> values = new Yaml().load(text);
      return new Rule(id, SINCE, Objects.toString(values.get("source")), "K", "", values);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
