package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which building words speak of (NEED-10): clear or none. */
class BuildingsTest {

  private static final List<String> HERE = List.of("2 栋", "3 栋", "12 栋", "A座");
  private static final List<String> TWO_ESTATES = List.of("三阳苑 3 栋", "新村 3 栋", "新村 4 栋");

  @Test
  void oneBuildingIsFoundHoweverItIsWritten() {
    for (var words : List.of("3栋2单元灯不亮", "三号楼的灯", "3-2-501 漏水", "3#楼门口", "3 幢")) {
      assertThat(Buildings.named(words, HERE)).as(words).contains("3 栋");
    }
    assertThat(Buildings.named("12栋电梯坏了", HERE)).contains("12 栋");
    assertThat(Buildings.named("A座电梯坏了", HERE)).contains("A座");
  }

  @Test
  void whatIsNotClearIsLeftOpen() {
    for (var words : List.of("灯不亮", "2栋和3栋都停水", "9栋停水", "")) {
      assertThat(Buildings.named(words, HERE)).as(words).isEmpty();
    }
  }

  @Test
  void ofTwoEstatesTheOneIsFoundThatIsNamed() {
    assertThat(Buildings.named("3栋停水", TWO_ESTATES)).isEmpty();
    assertThat(Buildings.named("新村 3 栋停水", TWO_ESTATES)).contains("新村 3 栋");
    assertThat(Buildings.named("4栋停水", TWO_ESTATES)).contains("新村 4 栋");
  }
}
