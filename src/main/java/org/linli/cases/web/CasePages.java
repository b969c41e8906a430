package org.linli.cases.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.cases.CaseFilter;
import org.linli.cases.CaseReading;
import org.linli.cases.pilots.PilotReading;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What everybody reads: the library of all communities, and the pilots of this one (PROJ-5,
 * PROJ-7).
 */
@Controller
class CasePages {

  private final CaseReading reading;
  private final PilotReading pilots;
  private final Templates templates;

  CasePages(CaseReading reading, PilotReading pilots, Templates templates) {
    this.reading = reading;
    this.pilots = pilots;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/cases")
  View list(
      Scope scope,
      Layout page,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String lasting,
      @RequestParam(defaultValue = "") String q) {
    var filter = CaseFilter.of(type, category, lasting.equals("yes"), q);
    var found = reading.list(scope, filter, paging);
    return Screen.ok(templates.casesList(page, found, filter, reading.categories(community)));
  }

  /** A case of any community, among the pages of the reader's own. */
  @GetMapping("/c/{community}/cases/{case:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable("case") UUID id) {
    return Screen.ok(templates.casesShow(page, reading.show(scope, id)));
  }

  @GetMapping("/c/{community}/cases/pilots")
  View pilots(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.casesPilots(page, pilots.list(scope, paging)));
  }

  @GetMapping("/c/{community}/cases/pilots/{pilot:[0-9a-f]{8}-.*}")
  View pilot(Scope scope, Layout page, @PathVariable UUID pilot) {
    return Screen.ok(templates.casesPilot(page, pilots.show(scope, pilot)));
  }
}
