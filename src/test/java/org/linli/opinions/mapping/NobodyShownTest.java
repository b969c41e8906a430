package org.linli.opinions.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.opinions.mapping.OpinionMap.Tally;

/** Nobody's position is in what is published (DELIB-6). */
class NobodyShownTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void groupsAreNeverSmallerThanFive(long seed) {
    var map = Rounds.planted(200 + seed, 30, 0.8, 25, 12, 3, 2).map();
    assertThat(map.groups()).allMatch(group -> group.size() >= 5);
    assertThat(map.groups()).allMatch(group -> group.size() % 5 == 0);
    assertThat(map.people() % 5).isZero();
  }

  @Test
  void aSmallGroupHasNoShape() {
    var map = Rounds.planted(21, 30, 1, 30, 7).map();
    assertThat(map.groups()).hasSize(2);
    assertThat(map.groups().getFirst().spread()).isNotNull();
    assertThat(map.groups().getLast().spread()).isNull();
  }

  /** Three of the smaller group answered statement 50: too few to say what they said. */
  @Test
  void whereFewOfAGroupAnsweredNothingIsSaid() {
    var round = Rounds.planted(22, 30, 1, 30, 20);
    for (var voter = 0; voter < 30; voter++) {
      round.say(voter, 50, Answer.AGREE);
    }
    for (var voter = 30; voter < 33; voter++) {
      round.say(voter, 50, Answer.DISAGREE);
    }
    var map = round.map();
    assertThat(map.groups()).hasSize(2);
    assertThat(tally(map, 50).groups().getFirst()).isNotNull();
    assertThat(tally(map, 50).groups().getLast()).isNull();
    assertThat(map.divide()).noneMatch(parting -> parting.statement() == 50);
    assertThat(map.unite()).noneMatch(meeting -> meeting.statement() == 50);
    assertThat(map.groups())
        .allSatisfy(group -> assertThat(group.marks()).noneMatch(mark -> mark.statement() == 50));
  }

  @Test
  void whereFewAnsweredAtAllNothingIsSaid() {
    var round = Rounds.planted(23, 30, 1, 30, 20);
    for (var voter = 0; voter < 4; voter++) {
      round.say(voter, 50, Answer.AGREE);
    }
    assertThat(tally(round.map(), 50).all()).isNull();
  }

  /** "All of them" would tell what each of them said. */
  @Test
  void noShareIsAllOrNothingInASmallGroup() {
    var map = new Rounds().everybody(0, 12, 10, Answer.AGREE).map();
    assertThat(map.tallies())
        .allSatisfy(
            tally -> {
              var all = Objects.requireNonNull(tally.all());
              assertThat(all.agree()).isBetween(5, 95);
              assertThat(all.disagree()).isBetween(5, 95);
            });
  }

  /** The published type is made of whole numbers, names and lists of them: no voter, no place. */
  @Test
  void thePublishedMapKnowsNoVoter() {
    assertOnlyFigures(OpinionMap.class);
    var open =
        Arrays.stream(Drawing.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(method -> method.getName())
            .toList();
    assertThat(Set.copyOf(open)).isEqualTo(Set.of("of", "map", "likeness"));
  }

  private static void assertOnlyFigures(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      assertThat(component.getName()).doesNotContainIgnoringCase("voter");
      Type held = component.getGenericType();
      var inner =
          held instanceof ParameterizedType of
              ? (Class<?>) of.getActualTypeArguments()[0]
              : component.getType();
      if (inner.isRecord()) {
        assertOnlyFigures(inner);
      } else {
        assertThat(inner == int.class || inner == long.class || inner.isEnum())
            .as("%s of %s", component, type)
            .isTrue();
      }
    }
  }

  private static Tally tally(OpinionMap map, long statement) {
    return map.tallies().stream()
        .filter(tally -> tally.statement() == statement)
        .findFirst()
        .orElseThrow();
  }
}
