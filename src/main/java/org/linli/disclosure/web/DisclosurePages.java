package org.linli.disclosure.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import linli.jte.Templates;
import org.linli.disclosure.CloseQuarter;
import org.linli.disclosure.DisclosureManagement;
import org.linli.disclosure.DisclosureReading;
import org.linli.disclosure.QuarterSheet;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerPermission;
import org.linli.ledger.Quarter;
import org.linli.sunshine.LineFilter;
import org.linli.sunshine.MoneyLine;
import org.linli.sunshine.MoneyPeriod;
import org.linli.sunshine.SunshineLines;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Sheets of quarters for everybody, and the desk where a quarter is closed (FUND-3). */
@Controller
@Order(32)
class DisclosurePages implements MenuSource {

  private static final String AT = "/c/{community}/disclosure";
  private static final String ONE = AT + "/{quarter:2\\d{3}Q[1-4]}";
  private static final String DESK = AT + "/desk";

  private final DisclosureReading reading;
  private final DisclosureManagement disclosure;
  private final SunshineLines lines;
  private final Templates templates;
  private final Clock clock;

  DisclosurePages(
      DisclosureReading reading,
      DisclosureManagement disclosure,
      SunshineLines lines,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.disclosure = disclosure;
    this.lines = lines;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.disclosureList(page, reading.list(scope)));
  }

  @GetMapping(ONE)
  View show(Scope scope, Layout page, @PathVariable String quarter) {
    return Screen.ok(templates.disclosureShow(page, reading.show(scope, quarter)));
  }

  /** Everything on paper, each line too. */
  @GetMapping(ONE + "/print")
  View print(Scope scope, Layout page, @PathVariable String quarter) {
    var sheet = reading.show(scope, quarter);
    var code = QrCode.leadingTo(page, "/disclosure/" + sheet.quarter());
    return Screen.ok(templates.disclosurePrint(page, sheet, all(scope, sheet), code));
  }

  @GetMapping(ONE + "/sheet.xlsx")
  ResponseEntity<byte[]> file(Scope scope, Layout page, @PathVariable String quarter) {
    var sheet = reading.show(scope, quarter);
    var file = new SheetFile(sheet, page.t()).written(to -> lines.each(scope, filter(sheet), to));
    var name = page.community().name() + " " + sheet.quarter() + ".xlsx";
    return SheetDownload.of(file, name);
  }

  @GetMapping(ONE + "/sheet.pdf")
  ResponseEntity<byte[]> pdf(Scope scope, Layout page, @PathVariable String quarter) {
    var sheet = reading.show(scope, quarter);
    var file =
        new PaperFile(templates, page.t()).written(page.community(), sheet, all(scope, sheet));
    var name = page.community().name() + " " + sheet.quarter() + ".pdf";
    var as = ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", as.toString())
        .body(file);
  }

  private List<MoneyLine> all(Scope scope, QuarterSheet sheet) {
    var all = new ArrayList<MoneyLine>();
    lines.each(scope, filter(sheet), all::add);
    return List.copyOf(all);
  }

  private static LineFilter filter(QuarterSheet sheet) {
    return LineFilter.of(MoneyPeriod.of(sheet.quarter()));
  }

  @GetMapping(DESK)
  View desk(Actor actor, Layout page) {
    return Screen.ok(desk(actor, page, FormState.empty()));
  }

  @PostMapping(DESK + "/{quarter}")
  View close(
      Actor actor, Community community, Layout page, @PathVariable String quarter, FormState form) {
    try {
      disclosure.close(actor, quarter(quarter), new CloseQuarter(form.value("openReason")));
      return Redirect.to(community.path() + "/disclosure/" + quarter);
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, form.rejected(invalid)));
    }
  }

  static Quarter quarter(String text) {
    return Quarter.parse(text).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private JteModel desk(Actor actor, Layout page, FormState form) {
    return templates.disclosureDesk(
        page, disclosure.next(actor), actor.may(LedgerPermission.MANAGE), form, clock.instant());
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(LedgerPermission.READ.code())
        ? List.of(
            new MenuItem(community.path() + "/disclosure/desk", "print", "disclosure.desk.title"))
        : List.of();
  }
}
