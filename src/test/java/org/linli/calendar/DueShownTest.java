package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** “9 月 23 日前”, never “处理中” alone. */
@IntegrationTest
class DueShownTest {

  @Autowired private WorkCalendar calendar;
  @Autowired private Languages languages;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-21T09:00 | 2026-09-23T17:30 | 9 月 23 日（周三）17:30 前，还剩 2 个工作日 | false",
        "2026-09-23T09:00 | 2026-09-23T17:30 | 9 月 23 日（周三）17:30 前，今天到期 | false",
        "2026-09-11T19:00 | 2026-09-12T16:00 | 9 月 12 日（周六）16:00 前，还剩 21 小时 | false",
        "2026-09-18T09:00 | 2026-09-21T17:30 | 9 月 21 日（周一）17:30 前，还剩 2 个工作日 | true",
        "2026-09-27T18:00 | 2026-09-23T17:30 | 晚 4 天 | false",
        "2026-09-23T19:00 | 2026-09-23T17:30 | 晚 2 小时 | false"
      })
  void dueIsSaidInWords(LocalDateTime now, LocalDateTime due, String words, boolean moved) {
    var shown = calendar.shown(new Due(china(due), false), china(now));
    var t = languages.chinese();
    var light = shown.light(t);
    var left = shown.left(t).isEmpty() ? "" : "，" + shown.left(t);
    assertThat(t.text(light.key(), light.details()) + left).isEqualTo(words);
    assertThat(shown.moved()).isEqualTo(moved);
  }

  private static Instant china(LocalDateTime at) {
    return at.atZone(Dates.ZONE).toInstant();
  }
}
