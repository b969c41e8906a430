package org.linli.fairs.web;

import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.fairs.FairReading;
import org.linli.fairs.FairStatus;
import org.linli.fairs.FairView;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.web.CalendarFeed;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What everybody sees of fairs: when and where, who shows what, what came of it (RES-7). */
@Controller
class FairPages {

  private final FairReading reading;
  private final Templates templates;
  private final Messages chinese;
  private final Clock clock;

  FairPages(FairReading reading, Templates templates, Languages languages, Clock clock) {
    this.reading = reading;
    this.templates = templates;
    this.clock = clock;
    chinese = languages.chinese();
  }

  @GetMapping("/c/{community}/fairs")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.fairsList(page, reading.coming(scope), reading.past(scope, paging)));
  }

  @GetMapping("/c/{community}/fairs/{fair:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID fair) {
    var shown = reading.show(scope, fair);
    return Screen.ok(templates.fairsShow(page, shown, clock.instant(), FormState.empty()));
  }

  /** For the screen of the place on the day. */
  @GetMapping("/c/{community}/fairs/{fair}/wall")
  View wall(Scope scope, Layout page, @PathVariable UUID fair) {
    return Screen.ok(templates.fairsWall(page, reading.show(scope, fair)));
  }

  @GetMapping("/c/{community}/fairs/figures")
  View figures(Scope scope, Layout page) {
    return Screen.ok(templates.fairsFigures(page, reading.figures(scope)));
  }

  @GetMapping("/c/{community}/fairs/calendar.ics")
  ResponseEntity<byte[]> feed(Scope scope) {
    var times = reading.coming(scope).stream().map(this::time).toList();
    return CalendarFeed.of("Fairs", times, clock.instant());
  }

  private CalendarFeed.Time time(FairView fair) {
    return new CalendarFeed.Time(
        fair.id().toString(),
        fair.from(),
        fair.to(),
        chinese.text("fairs.name"),
        fair.place(),
        fair.status() == FairStatus.CANCELLED);
  }
}
