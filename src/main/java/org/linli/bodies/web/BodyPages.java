package org.linli.bodies.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.bodies.BodyReading;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What everybody sees of bodies: who sits there, what is missing, what the charter says. */
@Controller
class BodyPages {

  private final BodyReading reading;
  private final Templates templates;

  BodyPages(BodyReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/bodies")
  View list(Scope scope, Layout page, Community community) {
    return Screen.ok(templates.bodiesList(page, reading.list(scope, community)));
  }

  @GetMapping("/c/{community}/bodies/{body:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, Community community, @PathVariable UUID body) {
    return Screen.ok(templates.bodiesShow(page, reading.show(scope, community, body)));
  }

  @GetMapping("/c/{community}/bodies/{body}/charters/{charter:\\d{1,6}}")
  View charter(Scope scope, Layout page, @PathVariable UUID body, @PathVariable int charter) {
    return Screen.ok(templates.bodiesCharter(page, reading.charter(scope, body, charter)));
  }
}
