package org.linli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/security.md} names tests that exist, and every line of its tables names one. */
class SecurityMappingTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern REFERENCE = Pattern.compile("`([A-Z]\\w*(?:Test|IT))#(\\w+)`");

  /** Sections of OWASP ASVS 5.0.0 with the number of their requirements. */
  private static final Map<String, Integer> ASVS =
      Map.ofEntries(
          entry("6.1", 3),
          entry("6.2", 12),
          entry("6.3", 8),
          entry("6.4", 6),
          entry("6.5", 8),
          entry("6.6", 4),
          entry("6.7", 2),
          entry("6.8", 4),
          entry("7.1", 3),
          entry("7.2", 4),
          entry("7.3", 2),
          entry("7.4", 5),
          entry("7.5", 3),
          entry("7.6", 2),
          entry("8.1", 4),
          entry("8.2", 4),
          entry("8.3", 3),
          entry("8.4", 2),
          entry("14.1", 2),
          entry("14.2", 8),
          entry("14.3", 3));

  private static final Pattern LINE = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+.*) \\|$");

  @ParameterizedTest
  @MethodSource("references")
  void namedTestExists(String test, String method) throws IOException {
    assertThat(sources()).containsKey(test);
    assertThat(Files.readString(sources().get(test))).containsPattern("\\b" + method + "\\b");
  }

  @Test
  void everyRequirementThatIsMetNamesATest() throws IOException {
    var lines = document().lines().filter(line -> LINE.matcher(line).matches()).toList();
    assertThat(lines).hasSizeGreaterThan(40);
    assertThat(lines)
        .filteredOn(line -> line.contains("| ✓ |") && !line.endsWith("| – |"))
        .allMatch(line -> REFERENCE.matcher(line).find());
  }

  @Test
  void everyRequirementOfTheFourChaptersHasItsLine() throws IOException {
    var answered =
        document()
            .lines()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1).split(" \\| ", 2)[0])
            .flatMap(numbers -> Stream.of(numbers.split(", ")))
            .toList();
    assertThat(answered).doesNotHaveDuplicates().containsAll(asked());
  }

  /** Numbers of the requirements of V6, V7, V8 and V14: 6.1.1, 6.1.2 … */
  private static List<String> asked() {
    return ASVS.entrySet().stream()
        .flatMap(
            section ->
                IntStream.rangeClosed(1, section.getValue())
                    .mapToObj(each -> section.getKey() + "." + each))
        .toList();
  }

  static Stream<String[]> references() throws IOException {
    return REFERENCE
        .matcher(document())
        .results()
        .map(match -> new String[] {match.group(1), match.group(2)})
        .toList()
        .stream();
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("docs/security.md"));
  }

  private static Map<String, Path> sources() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  file -> file,
                  (first, second) -> first));
    }
  }
}
