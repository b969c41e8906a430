package org.linli.calendar.notices;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.calendar.CalendarError;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * The exceptions of one year, as its notice names them. They may reach back into December of the
 * year before.
 */
public record ImportNotice(int year, List<Holiday> days) {

  private static final int FIRST = 1949;
  private static final int LAST = 2200;
  private static final int MAX_TEXT = 50_000;
  private static final int MAX_NAME = 40;

  /** As many wrong lines are named; whoever has more sees these first. */
  private static final int NAMED = 20;

  public ImportNotice {
    days = List.copyOf(days);
  }

  /**
   * Reads what was pasted or uploaded.
   *
   * @param year as typed
   * @param text CSV or JSON
   * @throws Invalid that names every wrong line, twenty at most
   */
  public static ImportNotice read(String year, String text) {
    var check = new Validation();
    var number = year(year, check);
    var words = check.required(NoticeFile.FIELD, text.replace("\uFEFF", ""), MAX_TEXT);
    check.done();
    var rows = NoticeFile.read(words);
    if (rows.isEmpty()) {
      throw Invalid.field(NoticeFile.FIELD, CalendarError.NO_DAYS);
    }
    return new ImportNotice(number, days(number, rows));
  }

  private static int year(String typed, Validation check) {
    var text = check.required("year", typed, 4);
    var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    if (!text.isEmpty() && (year < FIRST || year > LAST)) {
      check.reject("year", CalendarError.NOT_A_YEAR);
    }
    return year;
  }

  private static List<Holiday> days(int year, List<NoticeFile.Row> rows) {
    var check = new Validation();
    var days = new ArrayList<Holiday>();
    var seen = new HashSet<LocalDate>();
    var wrong = 0;
    for (var row : rows) {
      var day = day(row);
      var error = error(year, row, day, seen);
      if (error.isEmpty()) {
        days.add(new Holiday(day.orElseThrow(), row.name(), row.off().equals("true")));
      } else if (wrong++ < NAMED) {
        check.reject(NoticeFile.FIELD, error.get(), row.line(), row.words(), String.valueOf(year));
      }
    }
    check.done();
    return days;
  }

  private static Optional<CalendarError> error(
      int year, NoticeFile.Row row, Optional<LocalDate> day, Set<LocalDate> seen) {
    if (day.isEmpty()
        || !Set.of("true", "false").contains(row.off())
        || row.name().isBlank()
        || row.name().length() > MAX_NAME) {
      return Optional.of(CalendarError.WRONG_LINE);
    }
    if (!of(year, day.get())) {
      return Optional.of(CalendarError.NOT_THAT_YEAR);
    }
    return seen.add(day.get()) ? Optional.empty() : Optional.of(CalendarError.DUPLICATE_DAY);
  }

  private static boolean of(int year, LocalDate day) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
  }

  private static Optional<LocalDate> day(NoticeFile.Row row) {
    try {
      return Optional.of(LocalDate.parse(row.date()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
