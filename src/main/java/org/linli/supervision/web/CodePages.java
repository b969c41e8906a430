package org.linli.supervision.web;

import java.time.Clock;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.supervision.CodeIssuing;
import org.linli.supervision.CodeReading;
import org.linli.supervision.CodeShown;
import org.linli.supervision.Scanning;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All supervision codes of a community, and their posters (SUP-1). */
@Controller
class CodePages {

  private final CodeReading reading;
  private final CodeIssuing issuing;
  private final Scanning scanning;
  private final Templates templates;
  private final Clock clock;

  CodePages(
      CodeReading reading,
      CodeIssuing issuing,
      Scanning scanning,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.issuing = issuing;
    this.scanning = scanning;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/supervision/codes")
  View list(Scope scope, Layout page, Paging paging, @RequestParam(defaultValue = "") String kind) {
    scanning.settle();
    var kinds = reading.kinds();
    var only = kinds.contains(kind) ? kind : kinds.getFirst();
    return Screen.ok(
        templates.supervisionCodes(page, kinds, only, reading.list(scope, only, paging)));
  }

  @GetMapping("/c/{community}/supervision/codes/{scan}/poster")
  View poster(Layout page, Community community, @PathVariable String scan) {
    var shown = shown(page, community, scan);
    var facts = shown.facts().orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return Screen.ok(
        templates.supervisionPoster(
            page,
            shown,
            facts,
            QrCode.leadingTo("/s/" + shown.code()),
            Addresses.plain("/s/" + shown.code()),
            Dates.day(clock.instant())));
  }

  private CodeShown shown(Layout page, Community community, String scan) {
    var code = scanning.read(scan).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var shown = scanning.show(code, page.t());
    if (shown.community().id() != community.id()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return shown;
  }

  /** Everything public that has no code yet gets one; the night does the same. */
  @PostMapping("/c/{community}/supervision/desk/codes")
  View issue(Actor actor, Layout page) {
    issuing.issue(actor);
    return Redirect.to(page.at("/supervision/codes"));
  }
}
