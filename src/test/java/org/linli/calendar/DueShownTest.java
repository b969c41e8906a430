package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.testing.IntegrationTest;
import org.linli.web.Light;
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
    assertThat(said(shown.light())).isEqualTo(words);
    assertThat(shown.moved()).isEqualTo(moved);
  }

  /** What stands still says so, and until when at most. */
  @ParameterizedTest
  @CsvSource({
    "RUNNING, '9 月 23 日（周三）17:30 前，还剩 2 个工作日'",
    "PAUSED, '暂停中，最晚 9 月 22 日（周二）09:00 接着计时'",
    "DISPUTED, 归属有争议，复核期间不计时",
    "MET, 按时完成",
    "DROPPED, 不再计时"
  })
  void clockIsSaidInWords(DeadlineState state, String words) {
    var now = china(LocalDateTime.of(2026, 9, 21, 9, 0));
    var still = state == DeadlineState.PAUSED || state == DeadlineState.DISPUTED;
    var clock =
        new DeadlineView(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "testing.answer",
            state,
            now,
            new Due(china(LocalDateTime.of(2026, 9, 23, 17, 30)), false),
            now,
            Optional.of(now).filter(it -> still),
            Optional.of(now.plus(Duration.ofDays(1))).filter(it -> state == DeadlineState.PAUSED),
            Optional.of(now).filter(it -> state.ended()),
            0);
    assertThat(said(calendar.shown(clock, now))).isEqualTo(words);
  }

  private String said(Light light) {
    var t = languages.chinese();
    var left = light.more().map(it -> "，" + t.text(it.key(), it.details())).orElse("");
    return t.text(light.key(), light.details()) + left;
  }

  private static Instant china(LocalDateTime at) {
    return at.atZone(Dates.ZONE).toInstant();
  }
}
