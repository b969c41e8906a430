package org.linli.ballot.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DELIB-4: worked examples of Civil Code, art. 278, for each matter that it lists, exactly on its
 * limits. Twelve owners with 100.00 m² each, if nothing else is said: the quorum is 8 owners and
 * 800.00 m².
 */
class OwnersTest {

  private static final String CHARTER = "ab".repeat(32);

  private static BallotRule matter(int number) {
    return Polls.kind("owners-" + number);
  }

  private static List<RollEntry> twelve() {
    var areas = new long[12];
    Arrays.fill(areas, 100_00);
    return Polls.roll(areas);
  }

  /** Twelve with 1200.00 m² in all, the first of which have that much more. */
  private static List<RollEntry> twelve(long more) {
    var roll = new ArrayList<>(twelve());
    roll.set(0, new RollEntry("r1", "h1", 100_00 + more, 1));
    roll.set(11, new RollEntry("r12", "h12", 100_00 - more, 1));
    return roll;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void quorumIsTwoThirdsOfHeadsAndOfArea(int matter) {
    var rule = matter(matter);
    assertThat(Polls.outcome(rule, twelve(), "YYYYYYYY")).isEqualTo(Outcome.ADOPTED);
    assertThat(Polls.outcome(rule, twelve(), "YYYYYYY")).isEqualTo(Outcome.NO_QUORUM);
    assertThat(Polls.outcome(rule, twelve(-1), "YYYYYYYY")) // 799.99 of 1200.00 m²
        .isEqualTo(Outcome.NO_QUORUM);
    assertThat(Polls.outcome(rule, twelve(99_99), "YYYYYYY")) // 799.99 m² and 7 heads
        .isEqualTo(Outcome.NO_QUORUM);
    var rich = Polls.count(rule, twelve(99_99), "YYYYYYYN"); // 899.99 m², 8 heads
    assertThat(rich.quorate()).isTrue();
    assertThat(rich.quorum()).extracting(Check::part).containsExactly(8L, 899_99L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 9})
  void ordinaryMattersNeedMoreThanHalfOfBothWhoTakePart(int matter) {
    var rule = matter(matter);
    assertThat(Polls.outcome(rule, twelve(), "YYYYNNNN")).isEqualTo(Outcome.REJECTED); // 4 of 8
    assertThat(Polls.outcome(rule, twelve(), "YYYYYNNN")).isEqualTo(Outcome.ADOPTED);
    assertThat(Polls.outcome(rule, twelve(), "YYYYYNNA-")).isEqualTo(Outcome.ADOPTED); // 5 of 9
    assertThat(Polls.outcome(rule, twelve(), "YYYYYNAAA-")).isEqualTo(Outcome.REJECTED); // 5 of 10
    assertThat(Polls.outcome(rule, twelve(1), "YYYYNNNN")) // 400.01 of 800.01 m², 4 of 8 heads
        .isEqualTo(Outcome.REJECTED);
    // Five heads with half of the area exactly, and with 0.02 m² more.
    assertThat(Polls.outcome(rule, half(0), "YYYYYNNN")).isEqualTo(Outcome.REJECTED);
    assertThat(Polls.outcome(rule, half(2), "YYYYYNNN")).isEqualTo(Outcome.ADOPTED);
  }

  /** Five with 400.00 m² together and a little more, then three with 400.00 m². */
  private static List<RollEntry> half(long more) {
    return Polls.roll(80_00 + more, 80_00, 80_00, 80_00, 80_00, 200_00, 100_00, 100_00);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8})
  void specialMattersNeedThreeQuartersOfBothWhoTakePart(int matter) {
    var rule = matter(matter);
    assertThat(Polls.outcome(rule, twelve(), "YYYYYYNN")).isEqualTo(Outcome.ADOPTED); // 6 of 8
    assertThat(Polls.outcome(rule, twelve(), "YYYYYNNN")).isEqualTo(Outcome.REJECTED);
    assertThat(Polls.outcome(rule, twelve(), "YYYYYYNNA")).isEqualTo(Outcome.REJECTED); // 6 of 9
    // Six of eight heads: 600.00 of 800.00 m², and 599.99 of 799.99.
    var full = Polls.roll(100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00);
    assertThat(Polls.outcome(rule, full, "YYYYYYNN")).isEqualTo(Outcome.ADOPTED);
    var short1 = Polls.roll(99_99, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00);
    assertThat(Polls.outcome(rule, short1, "YYYYYYNN")).isEqualTo(Outcome.REJECTED);
    // Three quarters of the area with five of eight heads.
    var large = Polls.roll(200_00, 100_00, 100_00, 100_00, 100_00, 67_00, 67_00, 66_00);
    var answer = Polls.count(rule, large, "YYYYYNNN").answers().getFirst();
    assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(answer.options().getFirst().checks())
        .extracting(Check::met)
        .containsExactly(false, true);
  }

  @Test
  void theMattersAreThoseOfTheLaw() {
    assertThat(matter(6).matter()).contains("筹集").contains("维修资金");
    assertThat(matter(5).matter()).contains("使用").contains("维修资金");
    assertThat(matter(7).matter()).contains("改建、重建");
    assertThat(matter(8).matter()).contains("经营活动");
    assertThat(matter(3).matter()).contains("选举业主委员会");
  }

  @Test
  void unknownAreaIsAHeadWithoutAreaAndSaidSo() {
    var roll = Polls.roll(100_00, 100_00, 0, 0);
    var result = Polls.count(matter(1), roll, "YYYN");
    assertThat(result.withoutArea()).isEqualTo(2);
    assertThat(result.entitled()).isEqualTo(new Amount(4, 200_00));
    assertThat(result.answers().getFirst().outcome()).isEqualTo(Outcome.ADOPTED);
    var nobody = Polls.count(matter(1), Polls.roll(0, 0), "YY"); // no area, no share of it
    assertThat(nobody.answers().getFirst().outcome()).isEqualTo(Outcome.NO_QUORUM);
  }

  @Test
  void anOwnerOfSeveralPartsIsOneHeadWithAllTheArea() {
    var roll =
        List.of(
            new RollEntry("r1", "h1", 100_00, 1),
            new RollEntry("r2", "h1", 50_00, 1),
            new RollEntry("r3", "h2", 80_00, 1),
            new RollEntry("r4", "h3", 70_00, 1));
    var alike = Polls.count(matter(1), roll, "YYYN");
    assertThat(alike.entitled()).isEqualTo(new Amount(3, 300_00));
    assertThat(alike.answers().getFirst().options().getFirst().total())
        .isEqualTo(new Amount(2, 230_00));
    var split = Polls.count(matter(1), roll, "YNYN").answers().getFirst();
    assertThat(split.split()).isOne();
    assertThat(split.options().getFirst().total()).isEqualTo(new Amount(1, 180_00));
    assertThat(split.options().get(1).total()).isEqualTo(new Amount(1, 120_00));
    assertThat(split.outcome()).isEqualTo(Outcome.REJECTED); // one of three heads
  }

  @ParameterizedTest
  @CsvSource({
    // answers, delivered to the silent from–to, outcome, silent heads counted
    "YYYYYYY, 0, 0, NO_QUORUM, 0", // nothing was delivered: silence is nothing
    "YYYYYYY, 8, 8, ADOPTED, 1",
    "YYYYNNN, 8, 12, ADOPTED, 5",
    "NNNNYYY, 8, 12, REJECTED, 5",
    "YYYNNNA, 8, 12, REJECTED, 5", // no majority to go with
  })
  void silenceGoesWithTheMajorityOnlyWhereCharterAndDeliverySaySo(
      String answers, int from, int to, Outcome outcome, long silent) {
    var roll = twelve();
    var votes = Polls.votes(roll, answers);
    var delivered = new ArrayList<String>();
    for (var i = Math.max(from, 1); i <= to; i++) {
      delivered.add("r" + i);
    }
    var turnout = new Turnout(Polls.turnout(votes).participated(), List.of(), delivered);
    var rule = matter(7).withSilence(CHARTER);
    var result = Count.of(rule, false, List.of(Polls.LIFT), roll, turnout, votes);
    assertThat(result.answers().getFirst().outcome()).isEqualTo(outcome);
    assertThat(result.silent().heads()).isEqualTo(silent);
    var without = Count.of(matter(7), false, List.of(Polls.LIFT), roll, turnout, votes);
    assertThat(without.silent()).isEqualTo(Amount.NONE);
    assertThat(without.answers().getFirst().outcome()).isEqualTo(Outcome.NO_QUORUM);
  }

  @Test
  void silenceNeedsACharterAndAQuestionOfYesOrNo() {
    assertThatIllegalArgumentException().isThrownBy(() -> matter(7).withSilence(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Silence(false, CHARTER));
    var choice = Question.single("1", "选哪家物业？", List.of(new Question.Option("a", "甲公司")));
    assertThat(matter(4).allows(choice)).isTrue();
    assertThat(matter(4).withSilence(CHARTER).allows(choice)).isFalse();
  }
}
