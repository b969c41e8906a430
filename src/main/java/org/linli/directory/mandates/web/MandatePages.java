package org.linli.directory.mandates.web;

import linli.jte.Templates;
import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Published mandate lists, for everybody and for the printer. */
@Controller
class MandatePages {

  private final MandateReading reading;
  private final Templates templates;

  MandatePages(MandateReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/mandates")
  View inForce(Scope scope, Community community, Layout page) {
    return Screen.ok(
        templates.directoryMandatesShow(
            page, reading.published(scope), reading.deadlines(community)));
  }

  @GetMapping("/c/{community}/directory/mandates/{edition:\\d{1,6}}")
  View edition(Scope scope, Community community, Layout page, @PathVariable int edition) {
    return Screen.ok(
        templates.directoryMandatesEdition(
            page, reading.edition(scope, edition), reading.deadlines(community)));
  }
}
