package org.linli.sunshine.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.sunshine.IncomeStory;
import org.linli.sunshine.LineFilter;
import org.linli.sunshine.MoneyFigures;
import org.linli.sunshine.MoneyLine;
import org.linli.sunshine.MoneyPeriod;
import org.linli.sunshine.SunshineFigures;
import org.linli.sunshine.SunshineLines;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures and lines over JSON, for anybody (FUND-3). */
@RestController
@RequestMapping("/api/c/{community}/sunshine")
class SunshineApi {

  private final SunshineFigures figures;
  private final SunshineLines lines;
  private final Clock clock;

  SunshineApi(SunshineFigures figures, SunshineLines lines, Clock clock) {
    this.figures = figures;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * MoneyFigures of a year ({@code 2026}) or a quarter ({@code 2026Q3}); of this year without it.
   */
  @GetMapping
  MoneyFigures figures(Scope scope, @RequestParam Optional<String> period) {
    return figures.of(scope, wanted(period));
  }

  /** Lines of such a period, of one account or project, the newest first. */
  @GetMapping("/lines")
  Slice<MoneyLine> lines(
      Scope scope,
      @RequestParam Optional<String> period,
      @RequestParam Optional<UUID> fund,
      @RequestParam Optional<String> project,
      Paging paging) {
    var filter = new LineFilter(wanted(period), fund, project.flatMap(ShortNumber::parse));
    return lines.of(scope, filter, paging);
  }

  /** What came in, and where money of its kind went. */
  @GetMapping("/incomes/{income}")
  IncomeStory income(Scope scope, @PathVariable UUID income) {
    return lines.income(scope, income);
  }

  /** What the columns of the CSV table mean, as a Table Schema of Frictionless Data. */
  @GetMapping(path = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource schema() {
    return new ClassPathResource("sunshine/lines.schema.json");
  }

  private MoneyPeriod wanted(Optional<String> period) {
    return MoneyPeriod.wanted(period, Dates.day(clock.instant()));
  }
}
