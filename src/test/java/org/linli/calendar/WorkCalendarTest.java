package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Working days by the State Council's notices, with make-up days both ways (NEED-4). */
@IntegrationTest
class WorkCalendarTest {

  private static final Path SAMPLES = Path.of("../shared/data/holidays/samples.json");

  @Autowired private WorkCalendar calendar;

  @Test
  void countsAsTheSharedSamplesDo() throws IOException {
    var there = Files.exists(SAMPLES);
    if (System.getenv("CI") == null) {
      assumeTrue(there, "The shared samples " + SAMPLES + " are not here");
    }
    var samples = JsonMapper.shared().readTree(Files.readString(SAMPLES));
    assertThat(samples.path("dates")).hasSizeGreaterThan(20).allSatisfy(this::sampleDay);
    assertThat(samples.path("due_dates")).hasSizeGreaterThan(10).allSatisfy(this::sampleDue);
    assertThat(samples.path("working_days_between"))
        .hasSizeGreaterThan(5)
        .allSatisfy(this::sampleBetween);
  }

  private void sampleDay(JsonNode sample) {
    var day = LocalDate.parse(sample.path("date").asString());
    assertThat(calendar.workday(day))
        .as("%s", day)
        .isEqualTo(sample.path("is_workday").asBoolean());
  }

  private void sampleDue(JsonNode sample) {
    var start = LocalDate.parse(sample.path("start").asString()).atTime(9, 30);
    var term = Term.workingDays(sample.path("working_days").asInt());
    assertThat(day(calendar.due(china(start), term)))
        .as("%s", sample)
        .isEqualTo(LocalDate.parse(sample.path("due").asString()));
  }

  private void sampleBetween(JsonNode sample) {
    assertThat(
            calendar.workingDaysBetween(
                LocalDate.parse(sample.path("from_exclusive").asString()),
                LocalDate.parse(sample.path("to_inclusive").asString())))
        .as("%s", sample)
        .isEqualTo(sample.path("working_days").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-20, true, Sunday worked for the National Day",
    "2026-10-10, true, Saturday worked for the National Day",
    "2026-10-07, false, Wednesday off",
    "2026-09-22, true, an ordinary Tuesday",
    "2026-09-19, false, an ordinary Saturday",
    "2006-12-30, true, Saturday worked by the notice of 2007",
    "2018-12-31, false, Monday off by the notice of 2019"
  })
  void dayIsWorked(LocalDate day, boolean worked, String why) {
    assertThat(calendar.workday(day)).as(why).isEqualTo(worked);
  }

  @Test
  void everyYearFrom2007To2026IsKnown() {
    assertThat(IntStream.rangeClosed(2007, 2025))
        .allSatisfy(
            year -> {
              var start = china(LocalDateTime.of(year, 3, 1, 8, 0));
              assertThat(calendar.due(start, Term.workingDays(200)).provisional()).isFalse();
              assertThat(calendar.workday(LocalDate.of(year, 10, 1))).isFalse();
            });
  }

  @Test
  void workingDaysEndWithOfficeHoursOfTheirLastDay() {
    var start = china(LocalDateTime.of(2026, 9, 8, 19, 42));
    assertThat(calendar.due(start, Term.workingDays(3)))
        .isEqualTo(new Due(china(LocalDateTime.of(2026, 9, 11, 17, 30)), false));
  }

  /** 00:30 in China is still the day before in UTC. */
  @Test
  void dayOfTheStartIsCountedInChina() {
    assertThat(day(calendar.due(Instant.parse("2026-09-07T16:30:00Z"), Term.workingDays(1))))
        .isEqualTo(LocalDate.of(2026, 9, 9));
    assertThat(day(calendar.due(Instant.parse("2026-09-07T15:30:00Z"), Term.workingDays(1))))
        .isEqualTo(LocalDate.of(2026, 9, 8));
  }

  /** NEED-4: 72 h is hours, 3 working days is not. */
  @Test
  void hoursRunThroughHolidays() {
    var start = china(LocalDateTime.of(2026, 9, 30, 16, 0));
    assertThat(calendar.due(start, Term.hours(72)))
        .isEqualTo(new Due(china(LocalDateTime.of(2026, 10, 3, 16, 0)), false));
    assertThat(day(calendar.due(start, Term.workingDays(3)))).isEqualTo(LocalDate.of(2026, 10, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-18, 4, 2026-12-24, false",
    "2026-12-21, 4, 2026-12-25, true",
    "2026-12-28, 10, 2027-01-11, true",
    "2027-02-01, 1, 2027-02-02, true",
    "2006-06-05, 2, 2006-06-07, true"
  })
  void yearWithoutANoticeIsNeverGuessed(LocalDate from, int count, LocalDate due, boolean open) {
    var found = calendar.due(china(from.atTime(10, 0)), Term.workingDays(count));
    assertThat(day(found)).isEqualTo(due);
    assertThat(found.provisional()).isEqualTo(open);
  }

  @Test
  void nothingIsBetweenADayAndItself() {
    var day = LocalDate.of(2026, 9, 8);
    assertThat(calendar.workingDaysBetween(day, day)).isZero();
    assertThat(calendar.workingDaysBetween(day, day.minusDays(30))).isZero();
    assertThat(calendar.workingDaysBetween(day.minusDays(1), day)).isEqualTo(1);
  }

  @Test
  void termIsPositive() {
    assertThatThrownBy(() -> Term.hours(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Term.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant china(LocalDateTime at) {
    return at.atZone(Dates.ZONE).toInstant();
  }

  private static LocalDate day(Due due) {
    return Dates.day(due.at());
  }
}
