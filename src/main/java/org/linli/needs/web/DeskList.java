package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.needs.NeedError;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.desk.DeskCursor;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.desk.DeskRow;
import org.linli.needs.desk.DeskSheet;
import org.linli.needs.desk.NeedBatch;
import org.linli.needs.words.Masked;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The lists of the desk, and one thing done with several needs. */
@Controller
class DeskList {

  private static final int ROWS = 50;

  private final DeskReading desk;
  private final DeskSheet sheet;
  private final NeedBatch batch;
  private final NeedReading reading;
  private final MandateReading mandates;
  private final NeedFigures figures;
  private final DeskWords words;
  private final Templates templates;

  DeskList(
      DeskReading desk,
      DeskSheet sheet,
      NeedBatch batch,
      NeedReading reading,
      MandateReading mandates,
      NeedFigures figures,
      DeskWords words,
      Templates templates) {
    this.desk = desk;
    this.sheet = sheet;
    this.batch = batch;
    this.reading = reading;
    this.mandates = mandates;
    this.figures = figures;
    this.words = words;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/desk")
  View list(Actor actor, Layout page, FormState form) {
    var filter = DeskForms.filter(form);
    var found = desk.list(actor, filter, DeskCursor.parse(form.value("after")), ROWS);
    return Screen.ok(
        templates.needsDesk(
            page,
            filter,
            found.rows().stream().map(this::lit).toList(),
            found.next().map(next -> query(form) + "&after=" + next),
            desk.counts(actor),
            reading.categories(page.community()),
            BatchTold.of(form),
            query(form)));
  }

  @GetMapping("/c/{community}/needs/desk/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page, FormState form) {
    var name = page.text("needs.desk.title") + ".xlsx";
    return SheetDownload.of(sheet.of(actor, DeskForms.filter(form)), name);
  }

  /** Asks once more before several needs are moved at once. */
  @GetMapping("/c/{community}/needs/desk/together")
  View together(
      Actor actor,
      Layout page,
      FormState form,
      @RequestParam(name = "numbers", defaultValue = "") List<String> numbers) {
    var rows = desk.chosen(actor, DeskForms.numbers(numbers));
    return Screen.ok(together(actor, page, rows, start(page, rows, form), List.of()));
  }

  @PostMapping("/c/{community}/needs/desk/together")
  View act(Actor actor, Community community, Layout page, FormState form) {
    var numbers = DeskForms.numbers(List.of(form.value("numbers")));
    try {
      var leaks = form.is("act", "merge") ? leaks(page, form) : List.<Masked>of();
      if (!leaks.isEmpty() && !form.is("meant", "yes")) {
        var asked = form.rejected(Invalid.field("meant", NeedError.STILL_TELLS));
        var rows = desk.chosen(actor, numbers);
        return Screen.rejected(together(actor, page, rows, asked, leaks));
      }
      var outcomes =
          switch (form.value("act")) {
            case "merge" -> batch.merge(actor, numbers, NeedForms.verify(form));
            case "return" -> batch.sendBack(actor, numbers, NeedForms.sendBack(form));
            default ->
                batch.takeOn(
                    actor, numbers, Promise.of(form.value("note"), form.value("promisedOn")));
          };
      return Redirect.to(community.path() + "/needs/desk?" + BatchTold.query(outcomes));
    } catch (Invalid invalid) {
      var rows = desk.chosen(actor, numbers);
      return Screen.rejected(together(actor, page, rows, form.rejected(invalid), List.of()));
    }
  }

  private List<Masked> leaks(Layout page, FormState form) {
    return words.leaks(page.community(), form.value("summary"), form.value("note"));
  }

  private JteModel together(
      Actor actor, Layout page, List<DeskRow> rows, FormState form, List<Masked> leaks) {
    var target = rows.isEmpty() ? Optional.<DeskRow>empty() : Optional.of(NeedBatch.target(rows));
    var choice =
        target
            .filter(row -> form.is("act", "merge") && row.need().status() == NeedStatus.RAISED)
            .flatMap(row -> mandates.choice(actor, row.need().category()));
    return templates.needsDeskTogether(
        page, rows.stream().map(this::lit).toList(), target, choice, form, leaks);
  }

  /** The summary of the one that goes on is suggested. */
  private FormState start(Layout page, List<DeskRow> rows, FormState form) {
    if (rows.isEmpty() || !form.is("act", "merge")) {
      return FormState.of(Map.of("act", form.value("act")));
    }
    var first = NeedBatch.target(rows).need().title();
    var summary = words.summary(page.community(), first).text();
    return FormState.of(Map.of("act", "merge", "summary", summary));
  }

  private LitRow lit(DeskRow row) {
    return new LitRow(row, figures.lit(row.need()).light());
  }

  private static String query(FormState form) {
    return "status="
        + DeskForms.filter(form).status()
        + part(form, "category")
        + part(form, "source")
        + part(form, "list")
        + part(form, "who")
        + part(form, "light")
        + DeskForms.filter(form)
            .words()
            .map(it -> "&q=" + URLEncoder.encode(it.typed(), StandardCharsets.UTF_8))
            .orElse("");
  }

  private static String part(FormState form, String field) {
    var value = form.value(field);
    return value.matches("[A-Za-z_-]{1,40}") ? "&" + field + "=" + value : "";
  }
}
