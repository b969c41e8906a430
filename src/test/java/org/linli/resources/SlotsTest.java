package org.linli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/** Times of a week (RES-1). */
class SlotsTest {

  @Test
  void whatIsWrittenToTheDatabaseComesBack() {
    var slots = read("6 09:00-12:00\n7 09:00-12:00\n1 18:30-00:00");
    assertThat(slots.ranges()).isEqualTo("{[1110,1440),[7740,7920),[9180,9360)}");
    assertThat(Slots.ofRanges(slots.ranges())).isEqualTo(slots);
    assertThat(Slots.ofRanges("{}").byAppointment()).isTrue();
  }

  @Test
  void whatTheDatabaseJoinedOverMidnightIsOneSlotADay() {
    assertThat(Slots.ofRanges("{[1320,1560)}").all())
        .containsExactly(
            new Slot(DayOfWeek.MONDAY, 1320, 1440), new Slot(DayOfWeek.TUESDAY, 0, 120));
  }

  /** 2026-09-08 is a Tuesday. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-08T17:59, 1",
    "2026-09-08T18:00, 0",
    "2026-09-08T20:59, 0",
    "2026-09-08T21:00, 9900",
    "2026-09-14T18:00, 1440"
  })
  void waitIsCountedInMinutesByChineseTime(LocalDateTime at, int minutes) {
    var slots = read("2 18:00-21:00");
    assertThat(slots.wait(moment(at))).isEqualTo(minutes);
  }

  @Test
  void whatIsByAppointmentIsNeverFreeAtOnce() {
    assertThat(read("").wait(Instant.EPOCH)).isEqualTo(7 * 24 * 60);
  }

  @Test
  void daysWithTheSameHoursAreSaidTogether() {
    var spans = read("6 09:00-12:00\n7 09:00-12:00\n2 18:00-21:00").spans();
    assertThat(spans)
        .containsExactly(
            new Slots.Span("18:00", "21:00", List.of(DayOfWeek.TUESDAY)),
            new Slots.Span("09:00", "12:00", List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 09:00-12:00",
        "6 12:00-09:00",
        "6 09:00-09:00",
        "6 09:00-",
        "09:00-12:00",
        "6 25:00-26:00",
        "6 09:00-24:30",
        "周六 09:00-12:00"
      })
  void whatIsNoTimeOfTheWeekIsRefused(String line) {
    var check = new Validation();
    Slots.parse(line, check);
    assertThat(catchThrowableOfType(Invalid.class, check::done).errors().getFirst().code())
        .isEqualTo(ResourceError.NOT_A_TIME);
  }

  @Test
  void moreSpansThanAFormHoldsAreRefused() {
    var check = new Validation();
    Slots.parse("1 01:00-02:00\n1 03:00-04:00\n1 05:00-06:00\n1 07:00-08:00", check);
    assertThat(catchThrowableOfType(Invalid.class, check::done).errors().getFirst().code())
        .isEqualTo(ResourceError.TOO_MANY_TIMES);
  }

  private static Slots read(String text) {
    var check = new Validation();
    var slots = Slots.parse(text, check);
    check.done();
    return slots;
  }

  private static Instant moment(LocalDateTime at) {
    return at.atZone(Dates.ZONE).toInstant();
  }
}
