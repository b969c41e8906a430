package org.linli.needs;

import static java.util.Map.entry;
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
import org.linli.calendar.Due;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** The life cycle of a need (NEED-3) and its clocks (NEED-4). */
class NeedTest {

  private static final Instant RAISED_AT = Instant.parse("2026-09-08T11:42:00Z");
  private static final Instant NOW = Instant.parse("2026-09-10T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-09-09T11:42:00Z");
  private static final Instant PROMISED = Instant.parse("2026-09-20T15:59:00Z");
  private static final Due ANSWER = new Due(Instant.parse("2026-09-11T11:42:00Z"), false);
  private static final Instant RATING = NOW.plus(Duration.ofHours(48));
  private static final UUID WORKER = UUID.randomUUID();
  private static final UUID UNIT = UUID.randomUUID();

  /** Everything else is refused. */
  private static final Map<String, NeedStatus> ALLOWED =
      Map.ofEntries(
          entry("RAISED CONTACT", NeedStatus.RAISED),
          entry("RAISED ESCALATE", NeedStatus.RAISED),
          entry("RAISED VERIFY", NeedStatus.VERIFIED),
          entry("RAISED RETURN", NeedStatus.RETURNED),
          entry("RAISED MERGE", NeedStatus.MERGED),
          entry("VERIFIED MERGE", NeedStatus.MERGED),
          entry("VERIFIED TAKE_ON", NeedStatus.IN_PROGRESS),
          entry("VERIFIED ROUTE", NeedStatus.ROUTED),
          entry("VERIFIED CLAIM", NeedStatus.CLAIMED),
          entry("VERIFIED TERMS", NeedStatus.VERIFIED),
          entry("ROUTED ACCEPT", NeedStatus.IN_PROGRESS),
          entry("ROUTED REFUSE", NeedStatus.VERIFIED),
          entry("CLAIMED FILE", NeedStatus.IN_PROGRESS),
          entry("CLAIMED LAPSE", NeedStatus.VERIFIED),
          entry("IN_PROGRESS LAPSE", NeedStatus.VERIFIED),
          entry("IN_PROGRESS REPORT", NeedStatus.IN_PROGRESS),
          entry("IN_PROGRESS PAUSE", NeedStatus.IN_PROGRESS),
          entry("IN_PROGRESS COMPLETE", NeedStatus.COMPLETED),
          entry("COMPLETED CLOSE", NeedStatus.CLOSED),
          entry("COMPLETED REOPEN", NeedStatus.IN_PROGRESS),
          entry("CLOSED REOPEN", NeedStatus.IN_PROGRESS),
          entry("MERGED REOPEN", NeedStatus.IN_PROGRESS),
          entry("MERGED SEPARATE", NeedStatus.RAISED));

  private static Optional<NeedStatus> expected(NeedStatus status, NeedAction action) {
    var inHand =
        List.of(NeedStatus.VERIFIED, NeedStatus.ROUTED, NeedStatus.CLAIMED, NeedStatus.IN_PROGRESS)
            .contains(status);
    var shared = inHand && status != NeedStatus.ROUTED && NeedAction.OF_PARTS.contains(action);
    return shared || inHand && NeedAction.SAID.contains(action)
        ? Optional.of(status)
        : Optional.ofNullable(ALLOWED.get(status + " " + action));
  }

  @ParameterizedTest
  @MethodSource("everyStatusAndAction")
  void needMovesAsTheTableAllowsAndNotOtherwise(NeedStatus status, NeedAction action) {
    if (action == NeedAction.RAISE || action == NeedAction.RESUME) {
      return; // Raising makes a need; what is on hold has a test of its own.
    }
    var expected = expected(status, action);
    assertThat(status.allows(action)).isEqualTo(expected.isPresent());
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
        .isEqualTo(
            List.of(NeedStatus.CLOSED, NeedStatus.RETURNED, NeedStatus.MERGED).contains(status));
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
    assertThat(NeedStatus.CLOSED.step()).isEqualTo(NeedStatus.STEPS - 1);
    assertThat(NeedStatus.RETURNED.step()).isNegative();
    assertThat(NeedStatus.MERGED.step()).isNegative();
  }

  @Test
  void verifyingPublishesTheSummaryAndStartsTheClockOfTheAnswer() {
    var need = need(NeedStatus.RAISED);
    assertThat(need.published()).isFalse();
    assertThat(need.dueAt()).as("first contact").isEqualTo(DUE);
    need.verify("楼道灯不亮", true, WORKER, NOW, ANSWER);
    assertThat(need.published()).isTrue();
    assertThat(need.summary()).isEqualTo("楼道灯不亮");
    assertThat(need.rank()).isEqualTo(new Rank(Rank.ORDINARY, true));
    assertThat(need.state().handler()).contains(WORKER);
    assertThat(need.clocks().contactedAt()).as("verifying is a contact").contains(NOW);
    assertThat(need.dueAt()).as("72 hours from when it came in").isEqualTo(ANSWER.at());
  }

  /** The three clocks of NEED-4: contact, answer, completion. */
  @Test
  void eachClockStopsByItsOwnStep() {
    var need = need(NeedStatus.RAISED);
    need.contact(NOW);
    assertThat(need.clocks().contactedAt()).contains(NOW);
    assertThat(need.dueAt()).as("the answer is next").isEqualTo(ANSWER.at());
    need.verify("楼道灯不亮", false, WORKER, NOW, ANSWER);
    need.answer(NOW.plusSeconds(60));
    assertThat(need.clocks().answeredAt()).contains(NOW.plusSeconds(60));
    need.takeOn(NOW.plusSeconds(120), PROMISED);
    assertThat(need.clocks().answeredAt())
        .as("the first answer counts")
        .contains(NOW.plusSeconds(60));
    assertThat(need.dueAt()).isEqualTo(PROMISED);
    need.complete(NOW.plusSeconds(180), RATING);
    assertThat(need.clocks().completedAt()).contains(NOW.plusSeconds(180));
    assertThat(need.dueAt()).isEqualTo(RATING);
  }

  @Test
  void returnedNeedStaysUnpublishedAndIsAnswered() {
    var need = need(NeedStatus.RAISED);
    need.sendBack(NOW);
    assertThat(need.published()).isFalse();
    assertThat(need.state().closedAt()).contains(NOW);
    assertThat(need.clocks().answeredAt()).as("a reason is an answer").contains(NOW);
  }

  @Test
  void claimedNeedIsDueWhenItsAnswerIsThenWhenPromised() {
    var need = need(NeedStatus.VERIFIED);
    need.claim(PROMISED);
    assertThat(need.dueAt()).isEqualTo(ANSWER.at());
    need.file(NOW);
    assertThat(need.dueAt()).isEqualTo(PROMISED);
  }

  @Test
  void lapsedClaimPutsTheNeedBackOnTheList() {
    var need = need(NeedStatus.CLAIMED);
    need.lapse(ANSWER);
    assertThat(need.status()).isEqualTo(NeedStatus.VERIFIED);
    assertThat(need.clocks().completionDue()).isEmpty();
  }

  /** An answer that promised what nobody does any more is none. */
  @Test
  void lapsedWorkIsToBeAnsweredAgainAndWhatWasNeverAnsweredKeepsItsClock() {
    var again = new Due(ANSWER.at().plusSeconds(3600), false);
    var worked = need(NeedStatus.VERIFIED);
    worked.takeOn(NOW, PROMISED);
    worked.lapse(again);
    assertThat(worked.clocks().answeredAt()).isEmpty();
    assertThat(worked.dueAt()).isEqualTo(again.at());
    var claimed = need(NeedStatus.CLAIMED);
    claimed.lapse(again);
    assertThat(claimed.dueAt()).as("the first clock").isEqualTo(ANSWER.at());
  }

  @Test
  void whatStandsStillOrIsNotPromisedIsNeverLate() {
    var need = need(NeedStatus.IN_PROGRESS);
    var later = PROMISED.plusSeconds(1);
    assertThat(need.lateSince(PROMISED)).isFalse();
    assertThat(need.lateSince(later)).isTrue();
    need.pause(NOW);
    assertThat(need.lateSince(later)).isFalse();
    assertThat(need(NeedStatus.CLAIMED).lateSince(later)).isFalse();
    assertThat(need(NeedStatus.COMPLETED).lateSince(later)).isFalse();
  }

  @Test
  void instructionWithADayLetsTheClockRunAndWithoutOneLeavesItAlone() {
    var need = need(NeedStatus.IN_PROGRESS);
    need.pause(NOW);
    need.instruct(Optional.empty());
    assertThat(need.clocks().pausedAt()).contains(NOW);
    need.instruct(Optional.of(PROMISED.plusSeconds(60)));
    assertThat(need.clocks().pausedAt()).isEmpty();
    assertThat(need.clocks().completionDue()).contains(PROMISED.plusSeconds(60));
    need.pause(NOW);
    assertThat(need.clocks().pausedAt()).as("it can stand still again").contains(NOW);
  }

  @Test
  void oneIsHandedOverToSomebodyElse() {
    var need = need(NeedStatus.VERIFIED);
    need.handOver(WORKER);
    assertThat(need.state().handler()).contains(WORKER);
    assertThat(catchThrowableOfType(Refused.class, () -> need.handOver(WORKER)).code())
        .isEqualTo(NeedError.NOT_NOW);
  }

  @Test
  void heldWorkStandsStillAndGoesOn() {
    var need = need(NeedStatus.VERIFIED);
    need.takeOn(NOW, PROMISED);
    need.pause(NOW);
    assertThat(need.clocks().pausedAt()).contains(NOW);
    assertThat(catchThrowableOfType(Refused.class, () -> need.pause(NOW)).code())
        .isEqualTo(NeedError.NOT_NOW);
    need.resume(PROMISED.plusSeconds(3600));
    assertThat(need.clocks().pausedAt()).isEmpty();
    assertThat(need.dueAt()).isEqualTo(PROMISED.plusSeconds(3600));
    assertThat(catchThrowableOfType(Refused.class, () -> need.resume(PROMISED)).code())
        .isEqualTo(NeedError.NOT_NOW);
  }

  @Test
  void mergedNeedSaysWhatTheOtherSaysAndGoesOnByItselfWhenReopened() {
    var need = need(NeedStatus.RAISED);
    need.merge(need(NeedStatus.VERIFIED), NOW);
    assertThat(need.summary()).isEqualTo("摘要");
    assertThat(need.published()).as("the other one is read, not this").isFalse();
    need.reopen(NOW, ANSWER);
    assertThat(need.status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(need.published()).isTrue();
    assertThat(need.state().mergedInto()).isEmpty();
  }

  @Test
  void nothingMergesIntoItselfOrIntoWhatIsNotPublishedOrHasEnded() {
    var need = need(NeedStatus.RAISED);
    for (var target :
        List.of(need, need(NeedStatus.RAISED), need(NeedStatus.CLOSED), need(NeedStatus.MERGED))) {
      assertThat(catchThrowableOfType(Refused.class, () -> need.merge(target, NOW)).code())
          .isEqualTo(NeedError.NOT_A_TARGET);
    }
    assertThat(need.status()).isEqualTo(NeedStatus.RAISED);
  }

  @Test
  void nothingComesDownAgain() {
    var need = need(NeedStatus.VERIFIED);
    need.escalate(Escalations.STREET);
    assertThat(need.concernsTheStreet()).isTrue();
    assertThat(
            catchThrowableOfType(Refused.class, () -> need.escalate(Escalations.SECRETARY)).code())
        .isEqualTo(NeedError.NOT_NOW);
  }

  @Test
  void closedNeedSaysWhen() {
    var need = need(NeedStatus.COMPLETED);
    need.close(NOW);
    assertThat(need.state().closedAt()).contains(NOW);
  }

  @Test
  void reopenedNeedHasTheClockOfAnAnswerAgain() {
    var need = need(NeedStatus.COMPLETED);
    need.reopen(NOW, ANSWER);
    assertThat(need.dueAt()).isEqualTo(ANSWER.at());
    assertThat(need.clocks().completedAt()).isEmpty();
    assertThat(need.state().closedAt()).isEmpty();
  }

  /** NEED-5: the old and the young, special groups, urgency. */
  @Test
  void ranksComeInTheOrderOfTheRule() {
    assertThat(
            List.of(
                Rank.of(true, List.of()).with(true),
                Rank.of(false, List.of(Circumstance.LIVING_ALONE, Circumstance.ELDERLY)),
                Rank.of(false, List.of(Circumstance.DISABLED)).with(true),
                Rank.of(false, List.of(Circumstance.CHILD_IN_HARDSHIP)),
                Rank.of(false, List.of()).with(true),
                Rank.of(false, List.of())))
        .extracting(Rank::value)
        .containsExactly(0, 1, 2, 3, 4, 5);
    for (var value = 0; value < 6; value++) {
      assertThat(Rank.kept(value).value()).isEqualTo(value);
    }
  }

  /** {@code ./mvnw test -Dtest=NeedTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-need.md");
    var text = Files.readString(file);
    var drawn = "```mermaid\n" + NeedStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      Files.writeString(file, text.replaceFirst("(?s)```mermaid\n.*?```\n", drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=NeedTest -Dlinli.states=write")
        .contains(drawn);
  }

  static Stream<Arguments> everyStatusAndAction() {
    return Arrays.stream(NeedStatus.values())
        .flatMap(
            status ->
                Arrays.stream(NeedAction.values()).map(action -> Arguments.of(status, action)));
  }

  private static void act(Need need, NeedAction action) {
    switch (action) {
      case CONTACT -> need.contact(NOW);
      case VERIFY -> need.verify("楼道灯不亮", false, WORKER, NOW, ANSWER);
      case RETURN -> need.sendBack(NOW);
      case MERGE -> need.merge(need(NeedStatus.VERIFIED), NOW);
      case SEPARATE -> need.separate();
      case TAKE_ON -> need.takeOn(NOW, PROMISED);
      case ROUTE -> need.route(UNIT);
      case ACCEPT -> need.accept(NOW, PROMISED);
      case REFUSE -> need.refuse();
      case CLAIM -> need.claim(PROMISED);
      case FILE -> need.file(NOW);
      case LAPSE -> need.lapse(ANSWER);
      case ANSWER -> need.answer(NOW);
      case PROJECT -> need.project(NOW);
      case REPORT -> need.report();
      case PAUSE -> need.pause(NOW);
      case ESCALATE -> need.escalate(Escalations.SECRETARY);
      case INSTRUCT -> need.instruct(Optional.of(PROMISED));
      case HAND_OVER -> need.handOver(WORKER);
      case COMPLETE -> need.complete(NOW, RATING);
      case CLOSE -> need.close(NOW);
      case REOPEN -> need.reopen(NOW, ANSWER);
      case PASS_ON -> need.passOn(Optional.of(PROMISED));
      case TERMS, JOIN, FILE_PART, REPORT_PART, PART_DONE, LEAVE, WHISTLE -> need.part(action);
      case RAISE, RESUME -> throw new AssertionError("Not by itself");
    }
  }

  private static List<Object> facts(Need need) {
    return List.of(need.state(), need.dueAt());
  }

  private static Need need(NeedStatus status) {
    var unpublished =
        List.of(NeedStatus.RAISED, NeedStatus.RETURNED, NeedStatus.MERGED).contains(status);
    var clocks = NeedClocks.started(DUE, ANSWER.at());
    if (status != NeedStatus.RAISED) {
      clocks.contacted(DUE);
    }
    if (status == NeedStatus.IN_PROGRESS) {
      clocks.promise(PROMISED);
    }
    return new Need(
        new NeedId(7, Ids.next()),
        new ShortNumber(2026, 1),
        new Need.Origin("housing", UUID.randomUUID(), RAISED_AT, Subject.NOBODY),
        new Need.State(
            status,
            new Rank(Rank.ORDINARY, false),
            unpublished ? "" : "摘要",
            !unpublished,
            status.ended() ? Optional.of(DUE) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            status == NeedStatus.MERGED ? Optional.of(UUID.randomUUID()) : Optional.empty(),
            0),
        clocks,
        3);
  }
}
