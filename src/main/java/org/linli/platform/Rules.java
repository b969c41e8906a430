package org.linli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules shipped as {@code rules/<module>/<name>@<date>.yml}, each with its source, and those
 * that the operator puts into the same folders below {@code linli.rules.directory}. They are read
 * at the start.
 */
@Component
public class Rules {

  private static final Pattern PATH =
      Pattern.compile(".*/rules/([a-z]+/[a-z-]+)@(\\d{4}-\\d{2}-\\d{2})[^/]*\\.yml");

  private final Map<String, List<Rule>> rules;

  Rules(@Value("${linli.rules.directory}") Path directory) {
    rules =
        Stream.concat(
                read("classpath*:rules/*/*.yml").stream(),
                read("file:" + directory.toAbsolutePath() + "/rules/*/*.yml").stream())
            .collect(Collectors.groupingBy(Rule::id));
  }

  /** What rules there are, by id. */
  public List<String> ids() {
    return rules.keySet().stream().sorted().toList();
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
    return find(id, areaCode, on)
        .orElseThrow(() -> new IllegalArgumentException("No rule " + id + " on " + on));
  }

  /** The same, empty where none holds. */
  public Optional<Rule> find(String id, String areaCode, LocalDate on) {
    return rules.getOrDefault(id, List.of()).stream()
        .filter(rule -> areaCode.startsWith(rule.area()) && !rule.effective().isAfter(on))
        .max(
            Comparator.comparing((Rule rule) -> rule.area().length())
                .thenComparing(Rule::effective));
  }

  private static List<Rule> read(String pattern) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
          .map(Rules::checked)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An operator reads which file is wrong, and nothing starts on half the rules. */
  private static Rule checked(Resource file) {
    try {
      return rule(file);
    } catch (IOException | RuntimeException wrong) {
      throw new CannotStart(
          "规则文件读不懂：" + file + "（" + wrong.getMessage() + "）",
          "请按 规则名@生效日期.yml 命名，写明 source 和 confidence；改好或者移走这个文件再启动。");
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
