package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.calendar.notices.HolidayManagement;
import org.linli.calendar.notices.ImportNotice;
import org.linli.calendar.notices.YearView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A year is imported, what ran into it is counted again, wrong files are refused by line. */
@IntegrationTest
class HolidayNoticesTest {

  /** Invented: four days off with a Saturday and a Sunday worked for them. */
  private static final String CSV =
      """
      date,name,off
      2026-12-31,元旦,true
      2027-01-01,元旦,true
      2027-01-02,元旦,true
      2027-01-03,元旦,true
      2027-01-09,元旦,false
      2026-12-26,元旦,false
      """;

  @Autowired private HolidayManagement notices;
  @Autowired private DeadlineManagement deadlines;
  @Autowired private DeadlineReading reading;
  @Autowired private WorkCalendar calendar;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private final UUID subject = UUID.randomUUID();
  private Community community;
  private Actor administrator;

  @BeforeEach
  void arrive() {
    community = town.newCommunity();
    administrator = town.actor(Community.ROOT, "administrator");
  }

  /** Classes of tests share a database; the next one finds the notices that are shipped. */
  @AfterEach
  void takeBack() {
    Sql.of(url).list("with gone as (delete from calendar.notice returning year) select 1");
    clock.advance(Duration.ofMinutes(2));
    jobs.run();
  }

  @Test
  void runningDeadlinesAreCountedAgainWhenTheYearComesIn() {
    var before = start("testing.plan", china(2026, 12, 24), 5);
    assertThat(before).isEqualTo(new Due(close(2026, 12, 31), true));
    var untouched = start("testing.other", china(2026, 9, 8), 5);
    importYear("2027", CSV);
    jobs.run();
    assertThat(due("testing.plan")).isEqualTo(new Due(close(2026, 12, 30), false));
    assertThat(due("testing.other")).isEqualTo(untouched);
    var recomputed = year(2027).recomputed();
    assertThat(recomputed).as("with those of other tests").isPositive();
    clock.advance(Duration.ofMinutes(3));
    jobs.run();
    assertThat(year(2027).recomputed()).isEqualTo(recomputed);
  }

  @Test
  void whatIsLateAlreadyStaysLate() {
    start("testing.plan", china(2026, 8, 3), 2);
    jobs.run();
    importYear("2026", "date,name,off\n2026-08-04,试,true\n2026-08-05,试,true\n");
    jobs.run();
    assertThat(due("testing.plan").at()).isEqualTo(close(2026, 8, 5));
  }

  @Test
  void importStandsInPlaceOfWhatWasShipped() {
    assertThat(calendar.workday(LocalDate.of(2026, 10, 1))).isFalse();
    importYear("2026", "date,name,off\n2026-10-02,国庆节,true\n");
    assertThat(calendar.workday(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(calendar.workday(LocalDate.of(2026, 10, 2))).isFalse();
    importYear("2026", "{\"2026-10-01\":{\"name\":\"国庆节\",\"off\":true}}");
    assertThat(calendar.workday(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.workday(LocalDate.of(2026, 10, 2))).isTrue();
    assertThat(year(2026).importedAt()).contains(clock.instant());
    assertThat(year(2025).importedAt()).isEmpty();
  }

  /** Another node wrote: within a minute this one follows. */
  @Test
  void otherNodesFollowWithinAMinute() {
    assertThat(calendar.workday(LocalDate.of(2027, 3, 3))).isTrue();
    Sql.of(url)
        .list(
            "with n as (insert into calendar.notice values (2027, '2026-09-08', '%s') returning year)"
                    .formatted(UUID.randomUUID())
                + " select year from n");
    Sql.of(url)
        .list(
            "with h as (insert into calendar.holiday values (2027, '2027-03-03', '试', true) returning 1) select 1 from h");
    clock.advance(Duration.ofSeconds(61));
    assertThat(calendar.workday(LocalDate.of(2027, 3, 3))).isFalse();
  }

  @Test
  void everyWrongLineIsNamed() {
    var text =
        """
        date,name,off
        2027-01-01,元旦,true
        2027-02-30,春节,true
        2027-01-01,元旦,false
        2025-10-01,国庆节,true
        2027-05-01,劳动节,maybe
        2027-05-02
        2027-05-03,,true
        2028-01-01,元旦,true
        """;
    assertThat(wrong("2027", text))
        .extracting(
            Invalid.FieldError::field,
            Invalid.FieldError::code,
            error -> error.details().getFirst())
        .containsExactly(
            tuple("days", CalendarError.WRONG_LINE, 3),
            tuple("days", CalendarError.DUPLICATE_DAY, 4),
            tuple("days", CalendarError.NOT_THAT_YEAR, 5),
            tuple("days", CalendarError.WRONG_LINE, 6),
            tuple("days", CalendarError.WRONG_LINE, 7),
            tuple("days", CalendarError.WRONG_LINE, 8),
            tuple("days", CalendarError.NOT_THAT_YEAR, 9));
  }

  @Test
  void wrongLinesOfJsonAreNamedToo() {
    var text =
        """
        {
          "2027-01-01": {"name": "元旦", "off": true},
          "2027-13-01": {"name": "元旦", "off": true},
          "2027-01-01": {"name": "元旦", "off": false},
          "2027-01-05": true
        }
        """;
    assertThat(wrong("2027", text))
        .extracting(Invalid.FieldError::code, error -> error.details().getFirst())
        .containsExactly(
            tuple(CalendarError.WRONG_LINE, 3),
            tuple(CalendarError.DUPLICATE_DAY, 4),
            tuple(CalendarError.WRONG_LINE, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "day;name;off\n2027-01-01;元旦;true",
        "{\"2027-01-01\":",
        "{\"2027-01-01\":{\"name\":\"元旦\",\"off\":true}} and more",
        "[1, 2]",
        "<xml/>",
        "date,name,off\n\"2027-01-01,元旦,true"
      })
  void unknownFormatIsRefused(String text) {
    assertThat(wrong("2027", text).getFirst().code())
        .isIn(CalendarError.UNKNOWN_FORMAT, CalendarError.WRONG_LINE);
  }

  @Test
  void yearAndDaysAreAskedFor() {
    assertThat(wrong("", "")).extracting(Invalid.FieldError::field).containsExactly("year", "days");
    assertThat(wrong("27", CSV).getFirst().code()).isEqualTo(CalendarError.NOT_A_YEAR);
    assertThat(wrong("2027", "date,name,off\n").getFirst().code()).isEqualTo(CalendarError.NO_DAYS);
    assertThat(wrong("2027", "x".repeat(60_000)).getFirst().code()).isEqualTo(KernelError.TOO_LONG);
    assertThat(wrong("2027", "date,name,off\n" + "x\n".repeat(500))).hasSize(20);
  }

  @Test
  void onlyAdministratorsImport() {
    var worker = town.actor(community, "community-secretary");
    assertRefused(KernelError.FORBIDDEN, () -> notices.years(worker));
    assertRefused(
        KernelError.FORBIDDEN, () -> notices.importNotice(worker, ImportNotice.read("2027", CSV)));
  }

  private void importYear(String year, String text) {
    notices.importNotice(administrator, ImportNotice.read(year, text));
  }

  private YearView year(int year) {
    return notices.years(administrator).stream()
        .filter(each -> each.year() == year)
        .findFirst()
        .orElseThrow();
  }

  private static List<Invalid.FieldError> wrong(String year, String text) {
    return catchThrowableOfType(Invalid.class, () -> ImportNotice.read(year, text)).errors();
  }

  private Due start(String kind, Instant from, int days) {
    return deadlines.start(
        Scope.of(community.id()),
        new StartDeadline(subject, kind, from, Term.workingDays(days), "", community.code()));
  }

  private Due due(String kind) {
    return reading.of(Scope.of(community.id()), subject).stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .due();
  }

  private static Instant china(int year, int month, int day) {
    return LocalDateTime.of(year, month, day, 9, 0).atZone(Dates.ZONE).toInstant();
  }

  private static Instant close(int year, int month, int day) {
    return LocalDateTime.of(year, month, day, 17, 30).atZone(Dates.ZONE).toInstant();
  }
}
