package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Dates;
import org.linli.testing.Refusals;

/** Quiet hours of the Chinese day, also over midnight (INCL-4). */
class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "20, 8, 2026-09-08T19:59:59, 2026-09-08T19:59:59",
    "20, 8, 2026-09-08T20:00, 2026-09-09T08:00",
    "20, 8, 2026-09-08T23:59, 2026-09-09T08:00",
    "20, 8, 2026-09-09T00:00, 2026-09-09T08:00",
    "20, 8, 2026-09-09T07:59:59, 2026-09-09T08:00",
    "20, 8, 2026-09-09T08:00, 2026-09-09T08:00",
    "12, 14, 2026-09-08T12:30, 2026-09-08T14:00",
    "12, 14, 2026-09-08T14:00, 2026-09-08T14:00",
    "7, 7, 2026-09-08T07:00, 2026-09-08T07:00",
    "0, 6, 2026-12-31T00:00, 2026-12-31T06:00",
    "23, 0, 2026-12-31T23:10, 2027-01-01T00:00"
  })
  void whateverFallsIntoThemWaitsForTheirEnd(int from, int until, String at, String sent) {
    var moment = LocalDateTime.parse(at).atZone(Dates.ZONE).toInstant();
    assertThat(new QuietHours(from, until).after(moment))
        .isEqualTo(LocalDateTime.parse(sent).atZone(Dates.ZONE).toInstant());
  }

  @Test
  void whatIsNoHourIsRefused() {
    assertThat(Refusals.field(() -> new QuietHours(24, 8))).isEqualTo("quietFrom");
    assertThat(Refusals.field(() -> new QuietHours(20, -1))).isEqualTo("quietFrom");
  }
}
