package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CannotStart;
import org.yaml.snakeyaml.Yaml;

class RulesTest {

  private static final Path SHIPPED = Path.of("src/main/resources/rules");

  private final Rules rules = new Rules(Path.of("none"));

  /** 420102003004 is 三阳社区 in 一元街道, 江岸区 (420102), 武汉市 (4201). */
  @ParameterizedTest
  @CsvSource({
    "420102003004, 2026-05-31, 4, smallest area wins",
    "420102003004, 2026-07-01, 4, smallest area wins over a later date",
    "420103001001, 2026-07-01, 3, city rule holds in its other districts",
    "420205001001, 2026-05-31, 1, a rule of another area does not hold",
    "420205001001, 2026-06-01, 2, later date wins from its first day",
    "420102003004, 2029-12-31, 4, future rule does not hold yet",
    "420102003004, 2030-01-01, 5, future rule holds from its day",
  })
  void ruleInForceIsThatOfTheSmallestAreaAndTheLatestDate(
      String area, LocalDate on, int amount, String because) {
    assertThat(rules.inForce("testing/fee", area, on).number("amount"))
        .as(because)
        .isEqualTo(amount);
  }

  @Test
  void versionNamesRuleDateAndArea() {
    var day = LocalDate.of(2026, 7, 1);
    assertThat(rules.inForce("testing/fee", "420102003004", day).version())
        .isEqualTo("testing/fee@2026-01-01/420102");
    assertThat(rules.inForce("testing/fee", "110101001001", day).version())
        .isEqualTo("testing/fee@2026-06-01");
  }

  @Test
  void noRuleBeforeTheFirstDate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.inForce("testing/fee", "42", LocalDate.of(2025, 12, 31)));
  }

  @Test
  void unknownRuleAndUnknownValueAreNamed() {
    var day = LocalDate.of(2026, 7, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.inForce("testing/nothing", "42", day))
        .withMessageContaining("testing/nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.inForce("testing/fee", "42", day).number("discount"))
        .withMessageContaining("discount");
  }

  @Test
  void operatorsOwnRuleHoldsInItsArea(@TempDir Path directory) throws IOException {
    write(
        directory, "fee@2026-08-01.yml", "source: 本区通知\nconfidence: P\narea: 110101\namount: 9\n");
    var day = LocalDate.of(2026, 9, 1);
    var own = new Rules(directory);
    assertThat(own.inForce("testing/fee", "110101001001", day).number("amount")).isEqualTo(9);
    assertThat(own.inForce("testing/fee", "420102003004", day).number("amount")).isEqualTo(4);
    assertThat(own.ids()).contains("testing/fee", "needs/clocks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount: 9", "source: [", "", "source: x\narea: 42"})
  void wrongRuleOfTheOperatorIsNamedAtTheStart(String text, @TempDir Path directory)
      throws IOException {
    write(directory, "fee@2026-08-01.yml", text);
    assertThatThrownBy(() -> new Rules(directory))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("fee@2026-08-01.yml");
  }

  private static void write(Path directory, String name, String text) throws IOException {
    var folder = Files.createDirectories(directory.resolve("rules/testing"));
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedRuleHasSourceConfidenceAndDate(Path file) throws IOException {
    var rule = new Yaml().<Map<String, Object>>load(Files.readString(file));
    assertThat(Objects.toString(rule.get("source"), "")).as("source").hasSizeGreaterThan(4);
    assertThat(rule.get("confidence")).as("confidence").isIn("P", "S", "K");
    assertThat(Objects.toString(rule.get("area"), ""))
        .matches("|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    assertThat(file.getFileName().toString()).matches("[a-z-]+@\\d{4}-\\d{2}-\\d{2}(-\\d+)?\\.yml");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedRuleIsReadByItsModule(Path file) {
    var id = SHIPPED.relativize(file).toString().split("@")[0];
    assertThat(rules.inForce(id, "420102003004", LocalDate.of(2099, 1, 1)).id()).isEqualTo(id);
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
