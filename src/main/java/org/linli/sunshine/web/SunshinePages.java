package org.linli.sunshine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.sunshine.LineFilter;
import org.linli.sunshine.MoneyPeriod;
import org.linli.sunshine.SunshineFigures;
import org.linli.sunshine.SunshineLines;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where money comes from and where it goes, for everybody (FUND-1, FUND-3). */
@Controller
class SunshinePages {

  private static final String AT = "/c/{community}/sunshine";

  private final SunshineFigures figures;
  private final SunshineLines lines;
  private final Templates templates;
  private final Clock clock;

  SunshinePages(SunshineFigures figures, SunshineLines lines, Templates templates, Clock clock) {
    this.figures = figures;
    this.lines = lines;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View overview(Scope scope, Layout page, @RequestParam Optional<String> period) {
    var today = Dates.day(clock.instant());
    var wanted = wanted(period);
    var newest = LineFilter.of(wanted);
    return Screen.ok(
        templates.sunshineOverview(
            page,
            figures.of(scope, wanted),
            lines.of(scope, newest, new Paging(Optional.empty(), 5)).rows(),
            MoneyPeriod.offered(today),
            wanted));
  }

  @GetMapping(AT + "/lines")
  View lines(
      Scope scope,
      Layout page,
      @RequestParam Optional<String> period,
      @RequestParam Optional<UUID> fund,
      @RequestParam Optional<String> project,
      Paging paging) {
    var filter = new LineFilter(wanted(period), fund, project.flatMap(ShortNumber::parse));
    return Screen.ok(
        templates.sunshineLines(
            page,
            lines.of(scope, filter, paging),
            filter,
            MoneyPeriod.offered(Dates.day(clock.instant()))));
  }

  @GetMapping(AT + "/incomes/{income}")
  View income(Scope scope, Layout page, @PathVariable UUID income) {
    return Screen.ok(templates.sunshineIncome(page, lines.income(scope, income)));
  }

  @GetMapping(AT + "/data")
  View data(Layout page) {
    return Screen.ok(templates.sunshineData(page, MoneyPeriod.offered(Dates.day(clock.instant()))));
  }

  /** All lines of a period as CSV. */
  @GetMapping(AT + "/lines.csv")
  void csv(
      Scope scope,
      Community community,
      @RequestParam Optional<String> period,
      HttpServletResponse response)
      throws IOException {
    var filter = LineFilter.of(wanted(period));
    var name = "sunshine-" + community.code() + "-" + filter.period() + ".csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    var file = new LinesFile(response.getWriter());
    lines.each(scope, filter, file::add);
    file.end();
  }

  private MoneyPeriod wanted(Optional<String> period) {
    return MoneyPeriod.wanted(period, Dates.day(clock.instant()));
  }
}
