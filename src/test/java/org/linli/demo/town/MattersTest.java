package org.linli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the people of the invented communities ask for. */
class MattersTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");

  private final List<Population> three =
      DemoTown.THREE.stream().map(town -> Population.of(town.of(1_200))).toList();

  @Test
  void sameSeedAndMomentGiveTheSameMatters() {
    for (var population : three) {
      assertThat(Matters.of(population, 60, NOW)).isEqualTo(Matters.of(population, 60, NOW));
    }
  }

  /** At another moment they are the same, so many days later. */
  @Test
  void matterMovesWithTheMoment() {
    var later = NOW.plus(Duration.ofDays(10));
    var then = Matters.of(three.getFirst(), 60, NOW);
    var now = Matters.of(three.getFirst(), 60, later);
    assertThat(now)
        .extracting(Matter::summary)
        .isEqualTo(then.stream().map(Matter::summary).toList());
    assertThat(now.getFirst().raisedAt())
        .isEqualTo(then.getFirst().raisedAt().plus(Duration.ofDays(10)));
  }

  @Test
  void everythingWasDoneInTheLastNinetyDaysAndInItsOrder() {
    for (var population : three) {
      for (var matter : Matters.of(population, 240, NOW)) {
        var before = matter.raisedAt();
        assertThat(before).isBetween(NOW.minus(Duration.ofDays(91)), NOW);
        for (var deed : matter.deeds()) {
          assertThat(deed.at()).as(matter.summary()).isBetween(before, NOW);
          before = deed.at();
        }
      }
    }
  }

  @Test
  void nameOfAPlaceStandsWhereItBelongs() {
    for (var population : three) {
      for (var matter : Matters.of(population, 240, NOW)) {
        assertThat(matter.summary() + matter.content()).doesNotContain("{}");
        assertThat(matter.summary().length()).isLessThanOrEqualTo(60);
        matter.deeds().forEach(deed -> assertThat(deed.note()).doesNotContain("{}"));
      }
    }
  }

  /** So each part can be one transaction. */
  @Test
  void partsCutNoPairOfMergedMatters() {
    for (var population : three) {
      var matters = Matters.of(population, 240, NOW);
      var parts = Matters.parts(matters);
      assertThat(parts).hasSizeGreaterThan(4);
      assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(matters);
      for (var part : parts) {
        var numbers = part.stream().map(Matter::number).collect(Collectors.toSet());
        var into = part.stream().map(Matter::mergedInto).filter(it -> it >= 0).toList();
        assertThat(numbers).containsAll(into);
        assertThat(part.getFirst().mergedInto()).isNegative();
      }
    }
  }

  @Test
  void everyDoorAndEveryDeedIsThere() {
    var matters = three.stream().flatMap(it -> Matters.of(it, 120, NOW).stream()).toList();
    assertThat(matters.stream().map(Matter::source).distinct()).hasSize(10);
    assertThat(matters.stream().map(Matter::category).distinct()).hasSize(8);
    var acts = new HashSet<Act>();
    matters.forEach(matter -> matter.deeds().forEach(deed -> acts.add(deed.act())));
    assertThat(acts)
        .contains(Act.CONTACT, Act.MERGE, Act.RETURN, Act.PAUSE, Act.REFUSE, Act.LIST, Act.RATE);
  }
}
