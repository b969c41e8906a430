package org.linli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules shipped as {@code rules/<module>/<name>@<date>.yml}, each with its source. */
@Component
public class Rules {

  private static final Pattern PATH =
      Pattern.compile(".*/rules/([a-z]+/[a-z-]+)@(\\d{4}-\\d{2}-\\d{2})[^/]*\\.yml");

  private final List<Rule> rules;

  Rules() {
    rules = read();
  }

  /**
   * The rule in force: among those that hold for the area on that day, the one for the smallest
   * area, and of these the latest.
   *
   * @param id {@code module/name}
   * @param areaCode 12 digits
   * @throws IllegalArgumentException if no rule holds
   */
  public Rule inForce(String id, String areaCode, LocalDate on) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .filter(rule -> areaCode.startsWith(rule.area()) && !rule.effective().isAfter(on))
        .max(
            Comparator.comparing((Rule rule) -> rule.area().length())
                .thenComparing(Rule::effective))
        .orElseThrow(() -> new IllegalArgumentException("No rule " + id + " on " + on));
  }

  private static List<Rule> read() {
    try {
      var found = new ArrayList<Rule>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:rules/*/*.yml")) {
        found.add(rule(file));
      }
      return List.copyOf(found);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Rule rule(Resource file) throws IOException {
    var path = PATH.matcher(file.getURL().toString());
    if (!path.matches()) {
      throw new IllegalArgumentException("Not named module/name@date.yml: " + file);
    }
    try (var text = file.getInputStream()) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new Rule(
          path.group(1),
          LocalDate.parse(path.group(2)),
          said(yaml, "source"),
          said(yaml, "confidence"),
          Objects.toString(yaml.get("area"), ""),
          yaml);
    }
  }

  private static String said(Map<String, Object> yaml, String name) {
    return Objects.requireNonNull(yaml.get(name), () -> "A rule names its " + name).toString();
  }
}
