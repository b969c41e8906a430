package org.linli.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** DELIB-1, DELIB-2: the life of a meeting, parts of a whole, times that suit people. */
class MeetingStatusTest {

  @Test
  void everyStateIsReachedAndWhatIsOverStaysOver() {
    var seen = EnumSet.of(MeetingStatus.DRAFT);
    for (var round = 0; round < MeetingStatus.values().length; round++) {
      for (var from : List.copyOf(seen)) {
        for (var action : MeetingAction.values()) {
          MeetingStatus.TRANSITIONS.next(from, action).ifPresent(seen::add);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(MeetingStatus.values());
    assertThat(MeetingStatus.TRANSITIONS.actions(MeetingStatus.CALLED_OFF)).isEmpty();
    assertThat(MeetingStatus.TRANSITIONS.actions(MeetingStatus.PUBLISHED))
        .containsExactly(MeetingAction.JUDGE);
  }

  /** On the boundary: over a half is not a half, two thirds is two thirds. */
  @Test
  void aPartIsReachedExactly() {
    var overHalf = MeetingTemplate.Part.parse("1/2", true);
    assertThat(overHalf.reached(5, 10)).isFalse();
    assertThat(overHalf.reached(6, 10)).isTrue();
    var twoThirds = MeetingTemplate.Part.parse("2/3", false);
    assertThat(twoThirds.reached(6, 9)).isTrue();
    assertThat(twoThirds.reached(6, 10)).isFalse();
    assertThat(twoThirds.reached(7, 10)).isTrue();
  }

  /** From a Tuesday with three days of notice: this Saturday, then Thursday of next week. */
  @Test
  void proposalsLeaveTheDaysOfTheNotice() {
    var slots =
        List.of(
            MeetingTemplate.Slot.parse("THURSDAY 19:00-20:30"),
            MeetingTemplate.Slot.parse("SATURDAY 09:30-11:00"));
    var template =
        new MeetingTemplate(
            "courtyard",
            "",
            "",
            Layer.COURTYARD,
            false,
            3,
            5,
            60,
            slots,
            List.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "");
    assertThat(template.proposals(LocalDate.of(2026, 12, 1)))
        .startsWith(
            new MeetingTemplate.Proposal(
                LocalDate.of(2026, 12, 5), LocalTime.of(9, 30), LocalTime.of(11, 0)),
            new MeetingTemplate.Proposal(
                LocalDate.of(2026, 12, 10), LocalTime.of(19, 0), LocalTime.of(20, 30)));
  }

  /** {@code ./mvnw test -Dtest=MeetingStatusTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-meeting.md");
    var drawn = "```mermaid\n" + MeetingStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      var diagram = Pattern.compile("(?s)```mermaid\n.*?```\n");
      Files.writeString(file, diagram.matcher(Files.readString(file)).replaceAll(drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=MeetingStatusTest -Dlinli.states=write")
        .contains(drawn);
  }
}
