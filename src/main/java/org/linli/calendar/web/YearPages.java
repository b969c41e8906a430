package org.linli.calendar.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.CalendarPermission;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.calendar.notices.HolidayManagement;
import org.linli.calendar.notices.ImportNotice;
import org.linli.calendar.notices.YearView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The holidays in force and the import of another year, for administrators. */
@Controller
@Order(96)
class YearPages implements MenuSource {

  /** A year has forty lines; what is longer than this is no such file and refused as too long. */
  private static final int MAX_BYTES = 200_000;

  private final HolidayManagement notices;
  private final WorkCalendar calendar;
  private final Templates templates;
  private final Clock clock;

  YearPages(HolidayManagement notices, WorkCalendar calendar, Templates templates, Clock clock) {
    this.notices = notices;
    this.calendar = calendar;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/calendar/years")
  View years(Actor actor, Layout page, FormState asked) {
    var shown = shown(actor, asked.value("show"));
    return Screen.ok(templates.calendarYears(page, shown, FormState.empty()));
  }

  @PostMapping("/calendar/years")
  View importYear(
      Actor actor,
      Layout page,
      FormState form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    var given = given(form, file);
    try {
      var notice = ImportNotice.read(given.value("year"), given.value("days"));
      notices.importNotice(actor, notice);
      return Redirect.to("/calendar/years?show=" + notice.year());
    } catch (Invalid invalid) {
      var shown = shown(actor, given.value("year"));
      return Screen.rejected(templates.calendarYears(page, shown, given.rejected(invalid)));
    }
  }

  /** What is wrong in a file is corrected in the field, so nobody has to choose it again. */
  private static FormState given(FormState form, @Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return form;
    }
    try (var bytes = file.getInputStream()) {
      var values = new HashMap<>(form.values());
      values.put("days", text(bytes.readNBytes(MAX_BYTES)));
      return FormState.of(values);
    }
  }

  /** UTF-8, or what spreadsheets in China write. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private YearsShown shown(Actor actor, String year) {
    var years = notices.years(actor);
    var now = clock.instant();
    var today = Dates.day(now);
    return new YearsShown(
        years,
        find(years, year).or(() -> find(years, "" + today.getYear())).orElse(years.getFirst()),
        Stream.of(today.getYear(), today.getYear() + 1)
            .map(String::valueOf)
            .filter(each -> find(years, each).isEmpty())
            .findFirst(),
        calendar.shown(calendar.due(now, Term.workingDays(3)), now));
  }

  private static Optional<YearView> find(List<YearView> years, String year) {
    return years.stream().filter(each -> String.valueOf(each.year()).equals(year)).findFirst();
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var root = community.id() == Community.ROOT_ID;
    return root && grants.permissions().contains(CalendarPermission.IMPORT_HOLIDAYS.code())
        ? List.of(new MenuItem("/calendar/years", "calendar", "calendar.menu.years"))
        : List.of();
  }
}
