package org.linli.budgets.web;

import java.nio.charset.StandardCharsets;
import linli.jte.Templates;
import org.linli.budgets.BudgetReading;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads of budget rounds, before, during and after (DELIB-5, DELIB-8). */
@Controller
class BudgetPages {

  private static final String AT = "/c/{community}/budgets/{budget:\\d.*}";

  private final BudgetReading reading;
  private final Templates templates;
  private final JsonMapper json;

  BudgetPages(BudgetReading reading, Templates templates, JsonMapper json) {
    this.reading = reading;
    this.templates = templates;
    this.json = json;
  }

  @GetMapping("/c/{community}/budgets")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.budgetsList(page, reading.list(scope, paging)));
  }

  @GetMapping(AT)
  View show(Scope scope, Layout page, ShortNumber round) {
    return Screen.ok(templates.budgetsShow(page, reading.show(scope, round)));
  }

  /** What a project is, where, what it costs and who gains by it. */
  @GetMapping(AT + "/ideas/{idea:\\d{1,3}}")
  View idea(Scope scope, Layout page, ShortNumber round, @PathVariable int idea) {
    var shown = reading.show(scope, round);
    var found = shown.idea(idea).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return Screen.ok(templates.budgetsIdea(page, shown, found));
  }

  /** Counts again on the reader's own device, from the papers to every project and why. */
  @GetMapping(AT + "/recount")
  View recount(Scope scope, Layout page, ShortNumber round) {
    var words = json.writeValueAsString(RecountTexts.of(page.t()));
    return Screen.ok(templates.budgetsRecount(page, reading.show(scope, round), words));
  }

  /** Money, projects, votes, rule and result, sealed, to count again. */
  @GetMapping(AT + "/archive.json")
  ResponseEntity<byte[]> archive(Scope scope, ShortNumber round) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"budget-" + round + ".json\"")
        .body(reading.archive(scope, round).getBytes(StandardCharsets.UTF_8));
  }

  /** Money, projects and votes in the form of Pabulib, to count again. */
  @GetMapping(AT + "/votes.pb")
  ResponseEntity<byte[]> votes(Scope scope, ShortNumber round) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename=\"budget-" + round + ".pb\"")
        .body(reading.votes(scope, round).getBytes(StandardCharsets.UTF_8));
  }
}
