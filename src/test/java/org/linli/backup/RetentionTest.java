package org.linli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.Dates;

/** Old backups are thinned, never the latest, and never because of standing still (DATA-2). */
class RetentionTest {

  /** 01:30 in China. */
  private static final Instant TONIGHT = Instant.parse("2026-11-21T17:30:00Z");

  private static final Retention SEVEN_FOUR_TWELVE = new Retention(7, 4, 12);

  @Test
  void keepsSevenDaysFourWeeksAndTwelveMonths() {
    var kept = kept(nightly(500));
    assertThat(kept).hasSizeLessThanOrEqualTo(7 + 4 + 12).contains(TONIGHT);
    var days = kept.stream().map(Dates::day).toList();
    var today = Dates.day(TONIGHT);
    assertThat(days).containsAll(Stream.iterate(today, day -> day.minusDays(1)).limit(7).toList());
    assertThat(days).contains(LocalDate.of(2026, 10, 31), LocalDate.of(2025, 12, 31));
    assertThat(days).doesNotContain(LocalDate.of(2025, 11, 30));
  }

  @Test
  void thinningEveryNightEndsWithTheSameFilesAsThinningOnce() {
    var files = new ArrayList<Instant>();
    for (var at : nightly(500).reversed()) {
      files.add(at);
      files.removeAll(SEVEN_FOUR_TWELVE.superfluous(files));
    }
    assertThat(files).containsExactlyInAnyOrderElementsOf(kept(nightly(500)));
  }

  @Test
  void ofOneDayTheLatestStays() {
    var noon = TONIGHT.plus(10, ChronoUnit.HOURS);
    assertThat(SEVEN_FOUR_TWELVE.superfluous(List.of(noon, TONIGHT))).containsExactly(TONIGHT);
  }

  @Test
  void theDayIsThatOfChina() {
    var justBefore = Instant.parse("2026-11-21T15:59:00Z");
    assertThat(SEVEN_FOUR_TWELVE.superfluous(List.of(TONIGHT, justBefore))).isEmpty();
  }

  @Test
  void whatIsOldStaysWhileThereIsNothingNewer() {
    var old = nightly(3).stream().map(at -> at.minus(3650, ChronoUnit.DAYS)).toList();
    assertThat(SEVEN_FOUR_TWELVE.superfluous(old)).isEmpty();
  }

  @Test
  void theLatestStaysEvenUnderARuleThatKeepsNothing() {
    var none = new Retention(0, 0, 0);
    assertThat(none.superfluous(nightly(3))).hasSize(2).doesNotContain(TONIGHT);
  }

  private static List<Instant> kept(List<Instant> saved) {
    var kept = new ArrayList<>(saved);
    kept.removeAll(SEVEN_FOUR_TWELVE.superfluous(saved));
    return kept;
  }

  /** The latest first. */
  private static List<Instant> nightly(int nights) {
    return Stream.iterate(TONIGHT, at -> at.minus(1, ChronoUnit.DAYS)).limit(nights).toList();
  }
}
