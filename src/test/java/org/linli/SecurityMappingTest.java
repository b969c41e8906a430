package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/security.md} names tests that exist, and every line of its tables names one. */
class SecurityMappingTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern REFERENCE = Pattern.compile("`([A-Z]\\w*(?:Test|IT))#(\\w+)`");
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
