package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** The life cycle of a need (NEED-3) and its clocks (NEED-4). */
class NeedTest {

  private static final Instant RAISED_AT = Instant.parse("2026-09-08T11:42:00Z");
  private static final Instant NOW = Instant.parse("2026-09-10T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-09-09T11:42:00Z");
  private static final Instant PROMISED = Instant.parse("2026-09-20T15:59:00Z");
  private static final Need.Clocks CLOCKS =
      new Need.Clocks(Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(48), "test@1");

  /** Everything else is refused. */
  private static final Map<String, NeedStatus> ALLOWED =
      Map.of(
          "RAISED VERIFY", NeedStatus.VERIFIED,
          "RAISED RETURN", NeedStatus.RETURNED,
          "VERIFIED CLAIM", NeedStatus.CLAIMED,
          "CLAIMED FILE", NeedStatus.IN_PROGRESS,
          "IN_PROGRESS ANSWER", NeedStatus.ANSWERED,
          "ANSWERED CLOSE", NeedStatus.CLOSED,
          "ANSWERED REOPEN", NeedStatus.IN_PROGRESS);

  @ParameterizedTest
  @MethodSource("everyStatusAndAction")
  void needMovesAsTheTableAllowsAndNotOtherwise(NeedStatus status, NeedAction action) {
    var expected = Optional.ofNullable(ALLOWED.get(status + " " + action));
    assertThat(status.allows(action)).isEqualTo(expected.isPresent());
    if (action == NeedAction.RAISE) {
      return; // Raising makes a need; nothing moves one there.
    }
    var need = need(status);
    if (expected.isPresent()) {
      act(need, action);
      assertThat(need.status()).isEqualTo(expected.get());
    } else {
      var before = facts(need);
      var refused = catchThrowableOfType(Refused.class, () -> act(need, action));
      assertThat(refused.code()).isEqualTo(NeedError.NOT_NOW);
      assertThat(facts(need)).as("a refused action changes nothing").isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingFollowsAnEnd(NeedStatus status) {
    assertThat(status.ended())
        .isEqualTo(status == NeedStatus.CLOSED || status == NeedStatus.RETURNED);
  }

  @Test
  void everyStatusIsReachedFromTheFirst() {
    var reached = new TreeSet<>(List.of(NeedStatus.RAISED));
    for (var round = 0; round < NeedStatus.values().length; round++) {
      for (var from : List.copyOf(reached)) {
        for (var action : NeedAction.values()) {
          NeedStatus.TRANSITIONS.next(from, action).ifPresent(reached::add);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(NeedStatus.values());
  }

  @Test
  void stepBarHasADotForEveryStatusThatLeadsOn() {
    assertThat(NeedStatus.CLOSED.ordinal()).isEqualTo(NeedStatus.STEPS - 1);
    assertThat(NeedStatus.RETURNED.ordinal()).isGreaterThanOrEqualTo(NeedStatus.STEPS);
  }

  @Test
  void verifyingPublishesTheSummaryAndStartsTheClockOfTheAnswer() {
    var need = need(NeedStatus.RAISED);
    assertThat(need.published()).isFalse();
    need.verify("楼道灯不亮", CLOCKS);
    assertThat(need.published()).isTrue();
    assertThat(need.summary()).isEqualTo("楼道灯不亮");
    assertThat(need.dueAt()).as("72 hours from when it came in").isEqualTo("2026-09-11T11:42:00Z");
  }

  @Test
  void returnedNeedStaysUnpublished() {
    var need = need(NeedStatus.RAISED);
    need.sendBack(NOW);
    assertThat(need.published()).isFalse();
    assertThat(need.closedAt()).contains(NOW);
  }

  @Test
  void claimedNeedIsDueWhenPromised() {
    var need = need(NeedStatus.VERIFIED);
    need.claim(PROMISED);
    assertThat(need.dueAt()).isEqualTo(PROMISED);
    need.file();
    assertThat(need.dueAt()).isEqualTo(PROMISED);
  }

  @Test
  void answeredNeedWaitsForItsRating() {
    var need = need(NeedStatus.IN_PROGRESS);
    need.answer(NOW, CLOCKS);
    assertThat(need.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(48)));
    assertThat(need.closedAt()).isEmpty();
  }

  @Test
  void closedNeedSaysWhen() {
    var need = need(NeedStatus.ANSWERED);
    need.close(NOW);
    assertThat(need.closedAt()).contains(NOW);
  }

  @Test
  void reopenedNeedHasTheClockOfAnAnswerAgain() {
    var need = need(NeedStatus.ANSWERED);
    need.reopen(NOW, CLOCKS);
    assertThat(need.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(72)));
    assertThat(need.closedAt()).isEmpty();
  }

  /** {@code ./mvnw test -Dtest=NeedTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/needs-states.md");
    var text =
        """
        # Where a need stands

        Drawn from `NeedStatus.TRANSITIONS` by `NeedTest`; buttons and API follow the same table
        (NEED-3). Draw it anew with `./mvnw test -Dtest=NeedTest -Dlinli.states=write`.

        ```mermaid
        %s```
        """
            .formatted(NeedStatus.TRANSITIONS.diagram());
    if ("write".equals(System.getProperty("linli.states"))) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=NeedTest -Dlinli.states=write")
        .isEqualTo(text);
  }

  static Stream<Arguments> everyStatusAndAction() {
    return Arrays.stream(NeedStatus.values())
        .flatMap(
            status ->
                Arrays.stream(NeedAction.values()).map(action -> Arguments.of(status, action)));
  }

  private static void act(Need need, NeedAction action) {
    switch (action) {
      case VERIFY -> need.verify("楼道灯不亮", CLOCKS);
      case RETURN -> need.sendBack(NOW);
      case CLAIM -> need.claim(PROMISED);
      case FILE -> need.file();
      case ANSWER -> need.answer(NOW, CLOCKS);
      case CLOSE -> need.close(NOW);
      case REOPEN -> need.reopen(NOW, CLOCKS);
      case RAISE -> throw new AssertionError("No need is raised twice");
    }
  }

  private static List<Object> facts(Need need) {
    return List.of(need.status(), need.summary(), need.published(), need.dueAt(), need.closedAt());
  }

  private static Need need(NeedStatus status) {
    var unpublished = status == NeedStatus.RAISED || status == NeedStatus.RETURNED;
    return new Need(
        new NeedId(7, Ids.next()),
        new ShortNumber(2026, 1),
        "housing",
        UUID.randomUUID(),
        RAISED_AT,
        status,
        unpublished ? "" : "摘要",
        !unpublished,
        DUE,
        status.ended() ? Optional.of(DUE) : Optional.empty(),
        3);
  }
}
