package org.linli.cases.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.cases.CaseError;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/** The life of a pilot, and what is measured (PROJ-7, PROJ-10). */
class PilotTest {

  @Test
  void everyStateIsReachedAndNoneThatGoesOnIsWithoutAClockAndAWayOut() {
    var reached = EnumSet.of(PilotStatus.FILED);
    for (var round = 0; round < PilotStatus.values().length; round++) {
      for (var from : EnumSet.copyOf(reached)) {
        PilotStatus.TRANSITIONS
            .actions(from)
            .forEach(it -> reached.add(PilotStatus.TRANSITIONS.next(from, it).orElseThrow()));
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(PilotStatus.values());
    assertThat(PilotStatus.values())
        .allSatisfy(
            status -> {
              assertThat(status.clock().isEmpty()).isEqualTo(status.ended());
              assertThat(PilotStatus.TRANSITIONS.actions(status).isEmpty())
                  .isEqualTo(status.ended());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "4, 30, 30, true",
    "4, 30, 29.5, false",
    "45, 10, 10, true",
    "45, 10, 12, false",
    "45, 10, , false"
  })
  void targetsLieAboveOrBelowTheBaseline(
      BigDecimal baseline, BigDecimal target, BigDecimal measured, boolean reached) {
    var measure = new Measure("m", baseline, target, "网格员", Optional.ofNullable(measured));
    assertThat(measure.reached()).isEqualTo(reached);
  }

  @Test
  void measuresAreWrittenAsTheyWereReadAndWrongLinesAreNamed() {
    var check = new Validation();
    var read = Measures.read(check, "等几天 ｜ 45 ｜ 10 ｜ 网格员\n空车位|4|30.5|物业");
    check.done();
    assertThat(Measures.read(check, Measures.written(read))).isEqualTo(read).hasSize(2);
    Measures.read(check, "等几天 | 45 | 10 | 网格员\n空车位 | 不少 | 30 | 物业");
    var error = catchThrowableOfType(Invalid.class, check::done).errors().getFirst();
    assertThat(error.code()).isEqualTo(CaseError.NOT_A_MEASURE);
    assertThat(error.details().getFirst()).isEqualTo(2);
  }

  /** {@code ./mvnw test -Dtest=PilotTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-pilot.md");
    var drawn = "```mermaid\n" + PilotStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      Files.writeString(
          file,
          Pattern.compile("(?s)```mermaid\n.*?```\n")
              .matcher(Files.readString(file))
              .replaceFirst(Matcher.quoteReplacement(drawn)));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=PilotTest -Dlinli.states=write")
        .contains(drawn);
  }
}
