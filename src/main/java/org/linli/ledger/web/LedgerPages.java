package org.linli.ledger.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.ledger.BookManagement;
import org.linli.ledger.BookView;
import org.linli.ledger.LedgerPermission;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenBooks;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff read the books and open them (FUND-4). */
@Controller
@Order(31)
class LedgerPages implements MenuSource, TodoSource {

  private static final String LEDGER = "/c/{community}/ledger";

  private final LedgerReading reading;
  private final BookManagement books;
  private final CommunityDirectory communities;
  private final Templates templates;
  private final Clock clock;

  LedgerPages(
      LedgerReading reading,
      BookManagement books,
      CommunityDirectory communities,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.books = books;
    this.communities = communities;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(LEDGER)
  View books(Actor actor, Layout page, @RequestParam(defaultValue = "") String after) {
    var form = FormState.of(Map.of("fromQuarter", Quarter.of(today()).toString()));
    return Screen.ok(overview(actor, page, after, form));
  }

  private JteModel overview(Actor actor, Layout page, String after, FormState form) {
    return templates.ledgerBooks(
        page,
        reading.book(actor),
        reading.accounts(actor, after),
        form,
        actor.may(LedgerPermission.MANAGE));
  }

  @PostMapping(LEDGER + "/books")
  View open(Actor actor, Layout page, Community community, FormState form) {
    try {
      books.open(actor, new OpenBooks(form.value("fromQuarter")));
      return Redirect.to(community.path() + "/ledger");
    } catch (Invalid invalid) {
      return Screen.rejected(overview(actor, page, "", form.rejected(invalid)));
    }
  }

  /**
   * @param on the day at whose end the balance is asked for, if one is
   */
  @GetMapping(LEDGER + "/accounts/{ledgerAccount}")
  View account(
      Actor actor,
      Layout page,
      Paging paging,
      @PathVariable("ledgerAccount") UUID id,
      @RequestParam(defaultValue = "") String on) {
    var past = day(on).map(day -> reading.balance(actor, id, Optional.of(day)));
    return Screen.ok(
        templates.ledgerAccount(
            page, reading.account(actor, id), reading.statement(actor, id, paging), past));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  @GetMapping(LEDGER + "/journals")
  View journals(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.ledgerJournals(page, reading.journals(actor, paging)));
  }

  @GetMapping(LEDGER + "/journals/{journal}")
  View journal(Actor actor, Layout page, @PathVariable UUID journal) {
    return Screen.ok(templates.ledgerJournal(page, reading.journal(actor, journal)));
  }

  @GetMapping(LEDGER + "/audits")
  View audits(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.ledgerAudits(page, reading.audits(actor, paging)));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(LedgerPermission.READ.code())
        ? List.of(new MenuItem(community.path() + "/ledger", "yuan", "ledger.title"))
        : List.of();
  }

  /** What the last sweep found cannot wait. */
  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(LedgerPermission.MANAGE) || !actor.may(LedgerPermission.READ)) {
      return List.of();
    }
    return reading
        .book(actor)
        .flatMap(BookView::lastAudit)
        .filter(audit -> audit.findings() > 0)
        .map(
            audit ->
                new Todo(
                    communities.byId(actor.communityId()).path() + "/ledger/audits",
                    "ledger.todo",
                    String.valueOf(audit.findings()),
                    Dates.day(audit.at()).toString(),
                    Optional.of(audit.at())))
        .stream()
        .toList();
  }
}
