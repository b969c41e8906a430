package org.linli.needs.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedPapers;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A4 sheets: what hangs in a building, on the notice board, and what one takes home (INCL-2). */
@Controller
class PaperPages {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final NeedPapers papers;
  private final NeedReading reading;
  private final NeedFigures figures;
  private final LocalAreaReading places;
  private final Clock clock;
  private final Templates templates;

  PaperPages(
      NeedPapers papers,
      NeedReading reading,
      NeedFigures figures,
      LocalAreaReading places,
      Clock clock,
      Templates templates) {
    this.papers = papers;
    this.reading = reading;
    this.figures = figures;
    this.places = places;
    this.clock = clock;
    this.templates = templates;
  }

  /** One need, to hang in the stairwell; public words only. */
  @GetMapping("/c/{community}/needs/{number:\\d.*}/paper")
  View notice(Scope scope, Layout page, ShortNumber number) {
    var told = figures.story(reading.story(scope, number));
    var code = QrCode.leadingTo(page, "/needs/" + number);
    return Screen.ok(templates.needsNotice(page, told, code, today()));
  }

  /** What was raised in a week, for the notice board; public words only. */
  @GetMapping("/c/{community}/needs/paper")
  View board(
      Scope scope,
      Layout page,
      Paging paging,
      @RequestParam Optional<String> status,
      @RequestParam(defaultValue = "") String week) {
    var only = status.flatMap(NeedPages::status);
    var monday = monday(week);
    var sheet = new Paging(paging.after(), Paging.MAX_SIZE);
    return Screen.ok(
        templates.needsBoard(
            page,
            papers.week(scope, only, monday, sheet),
            only,
            monday,
            QrCode.leadingTo(page, "/needs"),
            today()));
  }

  /** Chooses buildings, then shows a sheet for each of them. */
  @GetMapping("/c/{community}/needs/desk/posters")
  View posters(
      Actor actor,
      Layout page,
      @RequestParam(name = "building", defaultValue = "") Set<String> chosen,
      @RequestParam(defaultValue = "") String grid) {
    actor.require(NeedPermission.INTAKE);
    var buildings = RaiseViews.buildings(places.places(actor.scope()));
    var sheets =
        buildings.stream()
            .filter(
                place ->
                    chosen.contains(place.id().toString())
                        || place.grid().filter(grid::equals).isPresent())
            .limit(Paging.MAX_SIZE)
            .map(place -> poster(page, place))
            .toList();
    return Screen.ok(
        sheets.isEmpty()
            ? templates.needsPosters(page, buildings)
            : templates.needsPostersSheets(
                page, sheets, papers.contactHours(page.community()), today()));
  }

  /** What one takes home who told it to a worker (NEED-10). */
  @GetMapping("/c/{community}/needs/desk/intake/receipt")
  View receipt(Actor actor, Layout page, @RequestParam(defaultValue = "") List<String> numbers) {
    return Screen.ok(
        templates.needsReceipt(page, papers.receipts(actor, DeskForms.numbers(numbers))));
  }

  private static Poster poster(Layout page, PublicPlace place) {
    return new Poster(place.name(), QrCode.leadingTo(page, "/needs/new?building=" + place.id()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** The Monday of the week of a day; of today if it is none. */
  private LocalDate monday(String day) {
    return day(day)
        .filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST))
        .orElseGet(this::today)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
