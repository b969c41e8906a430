package org.linli.opinions.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.opinions.mapping.OpinionMap.Mark;
import org.linli.opinions.mapping.OpinionMap.Meeting;
import org.linli.opinions.mapping.OpinionMap.Parting;
import org.linli.opinions.mapping.OpinionMap.Share;

/** What marks, unites and divides groups; figures worked out by hand (DELIB-6). */
class PortraitTest {

  /** Twenty say yes to statements 0 to 9 and ten say no; all say yes to 10 and no to 11. */
  private static Rounds twoSides() {
    var round = new Rounds().everybody(0, 20, 10, Answer.AGREE);
    round.everybody(100, 10, 10, Answer.DISAGREE);
    for (var voter :
        IntStream.concat(IntStream.range(0, 20), IntStream.range(100, 110)).toArray()) {
      round.say(voter, 10, Answer.AGREE).say(voter, 11, Answer.DISAGREE);
    }
    return round;
  }

  @Test
  void groupInformedConsensusIsTheProductOverGroups() {
    var map = twoSides().map();
    // 21/22 of the large group times 11/12 of the small one is 87.5 %, which rounds to 90.
    assertThat(map.unite())
        .containsExactly(new Meeting(10, Answer.AGREE, 90), new Meeting(11, Answer.DISAGREE, 90));
  }

  /** A majority of all is no consensus where the small group says no. */
  @Test
  void theLargeGroupCannotOutvoteTheSmallOne() {
    var map = twoSides().map();
    assertThat(map.tallies().getFirst().all()).isEqualTo(new Share(65, 35));
    assertThat(map.unite()).noneMatch(meeting -> meeting.statement() < 10);
  }

  @Test
  void whatDividesNamesBothGroups() {
    var map = twoSides().map();
    // 21/22 less 1/12 is 87 points.
    assertThat(map.divide()).hasSize(5).contains(new Parting(0, 0, 1, 85));
    assertThat(map.divide()).noneMatch(parting -> parting.statement() >= 10);
  }

  @Test
  void groupsAreMarkedByWhatOthersDoNotSay() {
    var groups = twoSides().map().groups();
    assertThat(groups.getFirst().marks()).hasSize(5).contains(new Mark(0, Answer.AGREE, 95, 10));
    assertThat(groups.getLast().marks()).hasSize(5).contains(new Mark(0, Answer.DISAGREE, 90, 5));
    assertThat(groups)
        .allSatisfy(group -> assertThat(group.marks()).noneMatch(mark -> mark.statement() >= 10));
  }

  @Test
  void twoProportionsAreComparedWithAPooledError() {
    var here = new Counts(new int[] {8}, new int[] {1}, new int[] {10});
    var there = new Counts(new int[] {5}, new int[] {10}, new int[] {18});
    // 9/12 and 6/20, pooled 15/32: 0.45 / sqrt(0.249 * (1/12 + 1/20)) = 2.4696
    assertThat(here.above(there, 0, Answer.AGREE)).isCloseTo(2.4696, within(0.0005));
    assertThat(there.above(here, 0, Answer.AGREE)).isCloseTo(-2.4696, within(0.0005));
    assertThat(here.aboveHalf(0, Answer.AGREE)).isCloseTo(0.25 * 2 * Math.sqrt(12), within(1e-9));
  }

  /** A difference that chance makes is not named: 12 of 20 and 5 of 10; 18 of 20 and 2 of 10 is. */
  @Test
  void smallDifferencesAreNotNamed() {
    var large = new Counts(new int[] {12, 18}, new int[] {8, 2}, new int[] {20, 20});
    var small = new Counts(new int[] {5, 2}, new int[] {5, 8}, new int[] {10, 10});
    var all = new Counts(new int[] {17, 20}, new int[] {13, 10}, new int[] {30, 30});
    var lists = new Lists(new long[] {1, 2}, all, List.of(large, small), Rounds.OPTIONS);
    assertThat(lists.marks(0)).containsExactly(new Mark(2, Answer.AGREE, 85, 25));
    assertThat(lists.marks(1)).containsExactly(new Mark(2, Answer.DISAGREE, 75, 15));
    // 19/22 less 3/12 is 61 points.
    assertThat(lists.divide()).containsExactly(new Parting(2, 0, 1, 60));
    assertThat(lists.unite()).isEmpty();
  }
}
