package org.linli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RES-2: distances in metres, and as people say them. */
class MetresTest {

  /** A minute of latitude is a nautical mile; a degree of longitude is half as long at 60 north. */
  @Test
  void degreesAreMeasuredOnTheEarthAndAPlanOnPaper() {
    var from = new Point(114, 60);
    assertThat(Metres.between(from, new Point(114, 60 + 1 / 60.0), false))
        .isCloseTo(1852, within(2));
    assertThat(Metres.between(from, new Point(115, 60), false)).isCloseTo(55_595, within(10));
    assertThat(Metres.between(new Point(0, 0), new Point(300, 400), true)).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "4, 10", "96, 100", "100, 100", "124, 100", "125, 150", "1499, 1500"})
  void peopleSayTensAndFifties(int metres, int about) {
    assertThat(Metres.about(metres)).isEqualTo(about);
  }
}
