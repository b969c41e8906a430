package org.linli.opinions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DELIB-6: statements come fifty at a time. */
class LeafTest {

  private static final List<Integer> ALL = IntStream.range(0, 120).boxed().toList();

  @Test
  void eachLeafLeadsToTheNext() {
    assertThat(Leaf.of(ALL, "").rows()).hasSize(50).startsWith(0);
    assertThat(Leaf.of(ALL, "").next()).isEqualTo(50);
    assertThat(Leaf.of(ALL, "100")).isEqualTo(new Leaf<>(ALL.subList(100, 120), 100, 0));
    assertThat(Leaf.of(ALL.subList(0, 50), "").next()).isZero();
  }

  @Test
  void aPlaceThatIsNoneIsTheFirst() {
    for (var from : List.of("120", "-1", "x", "99999999999")) {
      assertThat(Leaf.of(ALL, from).from()).as(from).isZero();
    }
    assertThat(Leaf.of(List.of(), "").rows()).isEmpty();
  }
}
