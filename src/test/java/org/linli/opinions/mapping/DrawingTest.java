package org.linli.opinions.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.opinions.mapping.OpinionMap.Group;

/** Groups that were planted are found, and nothing is found where nothing is (DELIB-6). */
class DrawingTest {

  @ParameterizedTest
  @CsvSource({"1, 60, 40, 0", "2, 150, 30, 0", "3, 50, 50, 50", "4, 90, 40, 20", "5, 400, 300, 0"})
  void plantedGroupsAreFound(long seed, int first, int second, int third) {
    var sizes = IntStream.of(first, second, third).filter(size -> size > 0).toArray();
    var round = Rounds.planted(seed, 40, 0.7, sizes);
    var drawing = round.draw();
    var map = drawing.map();
    assertThat(map.finding()).isEqualTo(Finding.GROUPS);
    assertThat(map.groups()).extracting(Group::size).isEqualTo(rounded(sizes));
    assertThat(drawing.likeness(round.planted)).hasValueCloseTo(1.0, within(0.05));
    assertThat(map.stability()).isGreaterThan(90);
    assertThat(map.clearness()).isGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({"6, 4", "7, 5"})
  void groupsThatDoNotFitIntoAPlaneAreFound(long seed, int groups) {
    var sizes = IntStream.generate(() -> 120).limit(groups).toArray();
    var round = Rounds.planted(seed, 80, 0.8, sizes);
    var drawing = round.draw();
    assertThat(drawing.map().groups()).hasSize(groups);
    assertThat(drawing.likeness(round.planted)).hasValueCloseTo(1.0, within(0.05));
  }

  /** Whoever answered half as much has no weaker opinion. */
  @Test
  void whoAnsweredLittleIsNotPulledIntoTheMiddle() {
    var round = Rounds.planted(8, 60, 0.25, 80, 60);
    assertThat(round.draw().likeness(round.planted)).hasValueCloseTo(1.0, within(0.2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void answersByLotMakeOneGroup(long seed) {
    var map = Rounds.byLot(100 + seed, 120, 25).map();
    assertThat(map.finding()).isEqualTo(Finding.ONE_GROUP);
    assertThat(map.groups()).hasSize(1);
    assertThat(map.divide()).isEmpty();
    assertThat(map.clearness()).isZero();
    assertThat(map.stability()).isZero();
  }

  @Test
  void everybodyAgreeingIsOneGroup() {
    var map = new Rounds().everybody(0, 40, 12, Answer.AGREE).map();
    assertThat(map.finding()).isEqualTo(Finding.ONE_GROUP);
    assertThat(map.groups()).singleElement().extracting(Group::size).isEqualTo(40);
    assertThat(map.unite()).hasSize(5).allMatch(meeting -> meeting.answer() == Answer.AGREE);
    assertThat(map.divide()).isEmpty();
  }

  @Test
  void everybodyPassingIsOneGroupThatSaysNothing() {
    var map = new Rounds().everybody(0, 40, 12, Answer.PASS).map();
    assertThat(map.finding()).isEqualTo(Finding.ONE_GROUP);
    assertThat(map.unite()).isEmpty();
    assertThat(map.divide()).isEmpty();
    assertThat(map.groups().getFirst().marks()).isEmpty();
  }

  @Test
  void noVotesGiveNoMap() {
    var map = new Rounds().map();
    assertThat(map.finding()).isEqualTo(Finding.TOO_FEW);
    assertThat(map.people()).isZero();
    assertThat(map.tallies()).isEmpty();
  }

  @Test
  void ninePeopleGiveNoMapAndTenGiveOne() {
    assertThat(Rounds.planted(9, 20, 1, 5, 4).map())
        .isEqualTo(new Rounds().map())
        .extracting(OpinionMap::groups)
        .isEqualTo(List.of());
    var map = Rounds.planted(9, 20, 1, 5, 5).map();
    assertThat(map.finding()).isEqualTo(Finding.GROUPS);
    assertThat(map.groups()).extracting(Group::size).containsExactly(5, 5);
  }

  /** Six answers are one too few; whoever gave them is neither in the groups nor in the figures. */
  @Test
  void whoAnsweredTooLittleIsLeftOut() {
    var round = Rounds.planted(10, 20, 1, 20, 20);
    var before = round.map();
    var drawing = round.everybody(1_000, 30, 6, Answer.DISAGREE).draw();
    assertThat(drawing.map()).isEqualTo(before);
    assertThat(drawing.people()).isEqualTo(40);
    assertThat(round.everybody(1_000, 30, 7, Answer.DISAGREE).draw().people()).isEqualTo(70);
  }

  /** A round of three statements has nobody with seven answers. */
  @Test
  void inAShortRoundAllItsStatementsAreEnough() {
    var round = new Rounds().everybody(0, 12, 3, Answer.AGREE);
    round.everybody(12, 12, 3, Answer.DISAGREE);
    var map = round.map();
    assertThat(map.statements()).isEqualTo(3);
    assertThat(map.groups()).extracting(Group::size).containsExactly(10, 10);
    assertThat(map.divide()).hasSize(3);
  }

  /** Statements that only those answered who are left out are no statements of the map. */
  @Test
  void statementsOfThoseLeftOutDoNotCount() {
    var round = Rounds.planted(11, 20, 1, 20, 20);
    var before = round.map();
    for (var i = 0; i < 500; i++) {
      round.say(5_000 + i, 900 + i % 50, Answer.AGREE);
    }
    assertThat(round.map()).isEqualTo(before);
  }

  @Test
  void onePersonVotingAThousandTimesIsOnePerson() {
    var round = Rounds.planted(12, 20, 1, 30, 20);
    var before = round.map();
    for (var i = 0; i < 1_000; i++) {
      round.say(3, i % 20, Answer.values()[i % 3]);
    }
    var again = round.draw();
    assertThat(again.people()).isEqualTo(50);
    assertThat(again.map().groups())
        .extracting(Group::size)
        .isEqualTo(before.groups().stream().map(Group::size).toList());
  }

  @Test
  void aVoteReadTwiceIsOneVote() {
    var round = Rounds.planted(13, 20, 0.8, 30, 20);
    var before = round.map();
    round.votes.addAll(List.copyOf(round.votes));
    assertThat(round.map()).isEqualTo(before);
  }

  @Test
  void theOrderInWhichVotesAreReadChangesNothing() {
    var round = Rounds.planted(14, 30, 0.6, 40, 30, 20);
    round.everybody(0, 15, 10, Answer.PASS);
    var before = round.map();
    for (var seed = 0; seed < 5; seed++) {
      Collections.shuffle(round.votes, new Random(seed));
      assertThat(round.map()).isEqualTo(before);
    }
  }

  @Test
  void anotherSeedFindsTheSameGroups() {
    var round = Rounds.planted(15, 30, 0.8, 60, 40);
    var log = Rounds.log(round.votes);
    for (var seed = 0; seed < 10; seed++) {
      assertThat(Drawing.of(log, MapOptions.usual(seed)).likeness(round.planted))
          .hasValueCloseTo(1.0, within(0.05));
    }
  }

  /** Two people on their own would be seen. They do not hide the two groups behind them either. */
  @Test
  void outsidersAreJoinedToAGroup() {
    var round = Rounds.planted(16, 40, 1, 50, 50);
    var sides = round.map();
    for (var voter = 2_000; voter < 2_003; voter++) {
      for (var statement = 0; statement < 40; statement++) {
        round.say(voter, statement, statement % 2 == 0 ? Answer.PASS : Answer.DISAGREE);
      }
    }
    var map = round.map();
    assertThat(sides.groups()).hasSize(2);
    assertThat(map.groups()).hasSize(2).allMatch(group -> group.size() >= 50);
  }

  private static List<Integer> rounded(int... sizes) {
    return IntStream.of(sizes).boxed().sorted(Collections.reverseOrder()).toList();
  }
}
