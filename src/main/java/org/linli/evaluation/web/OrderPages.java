package org.linli.evaluation.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.evaluation.EvaluationPermission;
import org.linli.evaluation.OrderReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Residents order, units take, society rates: for everybody, and for staff (MATCH-4). */
@Controller
@Order(27)
class OrderPages implements MenuSource {

  /** How a filter names the community itself. */
  static final String COMMUNITY = "-";

  private final OrderReading reading;
  private final Templates templates;
  private final Clock clock;

  OrderPages(OrderReading reading, Templates templates, Clock clock) {
    this.reading = reading;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/evaluation/orders")
  View orders(
      Scope scope,
      Layout page,
      Paging paging,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String unit) {
    var book = reading.book(scope, page.community(), month(month), unit(unit), paging);
    return Screen.ok(templates.evaluationOrders(page, book, now()));
  }

  @GetMapping("/c/{community}/evaluation/desk/orders")
  View desk(
      Actor actor,
      Layout page,
      Paging paging,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String unit) {
    var book = reading.desk(actor, page.community(), month(month), unit(unit), paging);
    return Screen.ok(templates.evaluationDeskOrders(page, book, now()));
  }

  private YearMonth now() {
    return YearMonth.from(Dates.day(clock.instant()));
  }

  private YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException none) {
      return now();
    }
  }

  private static Optional<String> unit(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.equals(COMMUNITY) ? "" : text);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(EvaluationPermission.RECORD.code())
        ? List.of(
            new MenuItem(
                community.path() + "/evaluation/desk/orders", "track", "evaluation.orders.title"))
        : List.of();
  }
}
