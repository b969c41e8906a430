package org.linli.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NEED-7: what rises is told by an interval, so that from 2 to 4 is no rise. */
class RateRatioTest {

  private static final double NEAR = 0.005;

  /**
   * The bounds of p are those that tables of Clopper and Pearson give for the first count among
   * both: 4 of 6 (0.2228, 0.9567), 20 of 30 (0.4719, 0.8271), 20 of 40 (0.3380, 0.6620).
   */
  @ParameterizedTest
  @CsvSource({
    "4, 1, 2, 1, 2, 0.2867, 22.12",
    "20, 1, 10, 1, 2, 0.8937, 4.784",
    "20, 10, 20, 20, 2, 1.0213, 3.9166"
  })
  void intervalIsThatOfTheTables(
      int here, double days, int there, double daysThere, double ratio, double low, double high) {
    var found = RateRatio.of(here, days, there, daysThere, 95);
    assertThat(found.ratio().orElseThrow()).isCloseTo(ratio, within(NEAR));
    assertThat(found.low()).isCloseTo(low, within(NEAR));
    assertThat(found.high().orElseThrow()).isCloseTo(high, within(high * NEAR));
  }

  /** Of n and none the lower bound of p is the n-th root of 0.025: 0.4782 of 5, 0.5407 of 6. */
  @Test
  void afterNoneSixAreMoreThanChanceAndFiveAreNot() {
    assertThat(RateRatio.of(5, 30, 0, 30, 95).low()).isCloseTo(0.9164, within(NEAR));
    assertThat(RateRatio.of(6, 30, 0, 30, 95).low()).isCloseTo(1.1773, within(NEAR));
    assertThat(RateRatio.of(6, 30, 0, 30, 95).high()).isEmpty();
    assertThat(RateRatio.of(0, 30, 0, 30, 95).ratio()).isEmpty();
  }

  /** Of 20 throws of a coin 15 heads or more come with 0.0207, 14 or more with 0.0577. */
  @Test
  void boundLiesWhereTheTailOfTheCoinDoes() {
    assertThat(RateRatio.of(15, 1, 5, 1, 95).low()).isGreaterThan(1);
    assertThat(RateRatio.of(14, 1, 6, 1, 95).low()).isLessThan(1);
    assertThat(RateRatio.of(5, 1, 15, 1, 95).high().orElseThrow()).isLessThan(1);
    assertThat(RateRatio.of(60_000, 365, 40_000, 365, 95).low()).isCloseTo(1.481, within(NEAR));
  }

  @Test
  void quarterIsComparedWithAsManyDaysOfOthersOnceItHasEnough() {
    var late = Comparison.of(LocalDate.parse("2026-11-30"), 30, 30);
    assertThat(late)
        .containsExactly(
            compared(Against.DAYS, "2026-10-31", "2026-11-30", "2026-10-01", "2026-10-31"),
            compared(Against.QUARTER, "2026-10-01", "2026-11-30", "2026-07-01", "2026-08-30"),
            compared(Against.YEAR, "2026-10-01", "2026-11-30", "2025-10-01", "2025-11-30"));
    assertThat(Comparison.of(LocalDate.parse("2026-10-05"), 30, 30))
        .contains(
            compared(Against.QUARTER, "2026-07-01", "2026-10-01", "2026-04-01", "2026-07-01"),
            compared(Against.YEAR, "2026-07-01", "2026-10-01", "2025-07-01", "2025-10-01"));
  }

  private static Comparison compared(
      Against against, String from, String until, String thenFrom, String thenUntil) {
    return new Comparison(
        against,
        new Span(LocalDate.parse(from), LocalDate.parse(until)),
        new Span(LocalDate.parse(thenFrom), LocalDate.parse(thenUntil)));
  }
}
