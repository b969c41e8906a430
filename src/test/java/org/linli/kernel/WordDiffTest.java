package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.linli.kernel.WordDiff.Kind;
import org.linli.kernel.WordDiff.Piece;

/**
 * DELIB-3: what an amendment changes is shown word by word, and two that do not meet are joined.
 */
class WordDiffTest {

  private static final List<String> LETTERS =
      List.of("灯", "路", "门", " ", "a", "1", "，", "\n", "𠮷");

  private static final String BASE = "在东门装一盏路灯，晚上七点亮。";

  @Test
  void onlyWhatChangesIsMarked() {
    assertThat(WordDiff.of(BASE, "在东门装两盏路灯，晚上七点亮。"))
        .containsExactly(
            new Piece(Kind.KEPT, "在东门装"),
            new Piece(Kind.DROPPED, "一"),
            new Piece(Kind.ADDED, "两"),
            new Piece(Kind.KEPT, "盏路灯，晚上七点亮。"));
    assertThat(WordDiff.of(BASE, BASE)).containsExactly(new Piece(Kind.KEPT, BASE));
    assertThat(WordDiff.of("", BASE)).containsExactly(new Piece(Kind.ADDED, BASE));
    assertThat(WordDiff.of(BASE, "")).containsExactly(new Piece(Kind.DROPPED, BASE));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void numbersAndLatinWordsAreNotCutApart() {
    assertThat(WordDiff.of("花 1500 元，用 LED 灯", "花 1800 元，用 LED 灯"))
        .contains(new Piece(Kind.DROPPED, "1500"), new Piece(Kind.ADDED, "1800"));
  }

  @Test
  void oneWordInCommonBetweenTwoChangesIsCoincidence() {
    assertThat(WordDiff.of("装灯的事", "修路灯网"))
        .containsExactly(new Piece(Kind.DROPPED, "装灯的事"), new Piece(Kind.ADDED, "修路灯网"));
  }

  @Test
  void changesOfDifferentPlacesAreBothMade() {
    assertThat(WordDiff.merge(BASE, "在东门装两盏路灯，晚上七点亮。", "在东门装一盏路灯，晚上六点亮。"))
        .contains("在东门装两盏路灯，晚上六点亮。");
    assertThat(WordDiff.merge(BASE, BASE, "在西门装一盏路灯，晚上七点亮。")).contains("在西门装一盏路灯，晚上七点亮。");
    assertThat(WordDiff.merge(BASE, "在西门装一盏路灯，晚上七点亮。", "在西门装一盏路灯，晚上七点亮。"))
        .as("both wanted the same")
        .contains("在西门装一盏路灯，晚上七点亮。");
  }

  @Test
  void changesOfTheSamePlaceAreNotGuessedAt() {
    assertThat(WordDiff.merge(BASE, "在西门装一盏路灯，晚上七点亮。", "在北门装一盏路灯，晚上七点亮。")).isEmpty();
    assertThat(WordDiff.merge("一二三", "一甲二三", "一乙二三")).as("both put something in").isEmpty();
  }

  /** The pieces say both texts again, whatever these are. */
  @RepeatedTest(200)
  void bothTextsCanBeReadFromThePieces(RepetitionInfo time) {
    var random = new Random(time.getCurrentRepetition());
    var before = text(random);
    var after = text(random);
    var pieces = WordDiff.of(before, after);
    assertThat(joined(pieces, Kind.ADDED)).isEqualTo(before);
    assertThat(joined(pieces, Kind.DROPPED)).isEqualTo(after);
    assertThat(WordDiff.merge(before, before, after)).contains(after);
    assertThat(WordDiff.merge(before, after, before)).contains(after);
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(40), 0, 9)
        .mapToObj(LETTERS::get)
        .collect(Collectors.joining());
  }

  private static String joined(List<Piece> pieces, Kind without) {
    return pieces.stream()
        .filter(it -> it.kind() != without)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
