package org.linli.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ORG-3: what a council has to keep to, and what an edition of its charter says otherwise. */
class BodyChecksTest {

  private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 31);
  private static final BodyTemplate COUNCIL =
      new BodyTemplate(
          "council",
          "理事会",
          "",
          "",
          BodyTier.DECISION,
          Optional.of(SeatKind.PARTY),
          40,
          1,
          true,
          false,
          3,
          "",
          Map.of());

  /** Seats of residents that are held count of all seats, vacant ones too; shares round down. */
  @ParameterizedTest
  @CsvSource({
    "0,  0, false, 0,  0",
    "10, 3, false, 30, 1",
    "10, 4, true,  40, 0",
    "11, 4, false, 36, 1",
    "12, 5, true,  41, 0",
    "1,  0, false, 0,  1",
    "5,  2, true,  40, 0"
  })
  void residentsHaveFourInTenSeats(int seats, int held, boolean met, long percent, long lacking) {
    var check = check("residents", seats(seats, held), Optional.empty(), FOUNDED);
    assertThat(check.met()).isEqualTo(met);
    assertThat(check.figures()).containsExactly(40L, (long) seats, (long) held, percent, lacking);
  }

  /**
   * The next one falls due a month after the last one, or after the founding; late on the day
   * after.
   */
  @ParameterizedTest
  @CsvSource({
    ",           2026-02-28, 2026-02-28, 0",
    ",           2026-03-02, 2026-02-28, 2",
    "2026-02-20, 2026-03-20, 2026-03-20, 0",
    "2026-02-20, 2026-03-21, 2026-03-20, 1"
  })
  void theNextMeetingFallsDueByItself(LocalDate met, LocalDate today, LocalDate due, long late) {
    var check = check("meets", List.of(), Optional.ofNullable(met), today);
    assertThat(check.by()).contains(due);
    assertThat(check.figures()).containsExactly(1L, late);
    assertThat(check.met()).isEqualTo(late == 0);
  }

  /** What is kept and added is the new text, what is kept and dropped is the old one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void differenceHoldsBothTexts(int seed) {
    var dice = new Random(seed);
    var before = lines(dice);
    var after = lines(dice);
    var diff = LineDiff.of(String.join("\n", before), String.join("\n", after));
    assertThat(without(diff, LineDiff.Kind.DROPPED)).isEqualTo(after);
    assertThat(without(diff, LineDiff.Kind.ADDED)).isEqualTo(before);
    assertThat(LineDiff.of("甲\n乙\n丙", "甲\n丁\n丙"))
        .extracting(LineDiff.Line::kind)
        .containsExactly(
            LineDiff.Kind.KEPT, LineDiff.Kind.DROPPED, LineDiff.Kind.ADDED, LineDiff.Kind.KEPT);
  }

  private static List<String> lines(Random dice) {
    return IntStream.range(0, 1 + dice.nextInt(12))
        .mapToObj(each -> "第" + dice.nextInt(5))
        .toList();
  }

  private static List<String> without(List<LineDiff.Line> diff, LineDiff.Kind kind) {
    return diff.stream()
        .filter(line -> line.kind() != kind)
        .map(LineDiff.Line::text)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Check check(
      String code, List<SeatView> seats, Optional<LocalDate> met, LocalDate today) {
    var body =
        new BodyView(
            UUID.randomUUID(),
            "council",
            BodyTier.DECISION,
            "理事会",
            "",
            FOUNDED,
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            seats,
            met,
            Optional.empty());
    return BodyChecks.of(body, COUNCIL, today).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** So many, some held by residents; the others are of units, and held. */
  private static List<SeatView> seats(int all, int residents) {
    return Stream.concat(
            IntStream.range(0, residents).mapToObj(each -> seat(SeatKind.RESIDENT, true)),
            IntStream.range(residents, all)
                .mapToObj(
                    each -> seat(each % 2 == 0 ? SeatKind.UNIT : SeatKind.RESIDENT, each % 2 == 0)))
        .toList();
  }

  private static SeatView seat(SeatKind kind, boolean held) {
    var holder = new SeatView.Holder("某人", false, FOUNDED, FOUNDED.plusYears(1), false);
    return new SeatView(
        UUID.randomUUID(), kind, "", false, held ? Optional.of(holder) : Optional.empty());
  }
}
