package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

  private static final Paging THREE = new Paging(Optional.empty(), 3);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void lastPageLeadsNowhere(int rows) {
    var slice = Slice.cut(rows(rows), THREE, SliceTest::position);
    assertThat(slice.rows()).hasSize(rows);
    assertThat(slice.next()).isEmpty();
  }

  @Test
  void pageEndsWhereTheNextOneStarts() {
    var slice = Slice.cut(rows(4), THREE, SliceTest::position);
    assertThat(slice.rows()).containsExactly(0, 1, 2);
    assertThat(slice.next()).contains(position(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-5, 1", "1, 1", "100, 100", "101, 100", "2147483647, 100"})
  void pageHasOneToAHundredRows(int asked, int given) {
    var paging = new Paging(Optional.empty(), asked);
    assertThat(paging.size()).isEqualTo(given);
    assertThat(paging.limit()).isEqualTo(given + 1);
  }

  private static List<Integer> rows(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static Cursor position(int row) {
    return new Cursor(Instant.EPOCH, new UUID(0, row));
  }
}
