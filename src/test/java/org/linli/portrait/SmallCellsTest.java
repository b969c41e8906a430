package org.linli.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portrait.Portrait.Share;

/** NEED-7: nobody is recognised in a small count, nor can one be worked out from the sum. */
class SmallCellsTest {

  private static final int LEAST = 5;

  @Test
  void smallOneIsPutTogetherWithTheSmallestThatIsNotSoThatNoneCanBeWorkedOut() {
    var cells = List.of(new Cell("a", 20, 12), new Cell("b", 9, 6), new Cell("c", 30, 4));
    assertThat(SmallCells.fold(cells, LEAST))
        .containsExactly(new Share("a", 20), new Share(Portrait.REST, 39));
    assertThat(SmallCells.fold(cells.subList(0, 2), LEAST))
        .containsExactly(new Share("a", 20), new Share("b", 9));
  }

  @Test
  void nothingIsToldWhereAllAreSmallAndOnlyTheSumWhereOneIsNot() {
    var small = List.of(new Cell("a", 9, 2), new Cell("b", 1, 1));
    assertThat(SmallCells.fold(small, LEAST)).isEmpty();
    assertThat(SmallCells.fold(List.of(new Cell("a", 9, 5), new Cell("b", 1, 1)), LEAST))
        .containsExactly(new Share(Portrait.REST, 10));
    assertThat(SmallCells.fold(List.of(), LEAST)).isEmpty();
  }
}
