package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.cases.CaseFilter;
import org.linli.cases.CaseManagement;
import org.linli.cases.CasePermission;
import org.linli.cases.CaseReading;
import org.linli.cases.CaseSheet;
import org.linli.cases.CheckCase;
import org.linli.cases.WithdrawCase;
import org.linli.cases.pilots.PilotReading;
import org.linli.cases.pilots.PilotView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where the community checks what it wrote for the library, and follows its pilots (PROJ-5). */
@Controller
class CaseDesk {

  private static final String AT = "/c/{community}/cases/desk/{case:[0-9a-f]{8}-.*}";

  private final CaseReading reading;
  private final CaseManagement cases;
  private final CaseSheet sheet;
  private final PilotReading pilots;
  private final Templates templates;

  CaseDesk(
      CaseReading reading,
      CaseManagement cases,
      CaseSheet sheet,
      PilotReading pilots,
      Templates templates) {
    this.reading = reading;
    this.cases = cases;
    this.sheet = sheet;
    this.pilots = pilots;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/cases/desk")
  View desk(Actor actor, Layout page) {
    var open = actor.may(CasePermission.PILOT) ? pilots.desk(actor) : List.<PilotView>of();
    return Screen.ok(templates.casesDesk(page, reading.desk(actor), open, pilots.toAnswer(actor)));
  }

  @GetMapping("/c/{community}/cases/desk/sheet")
  ResponseEntity<byte[]> sheet(
      Actor actor,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String lasting,
      @RequestParam(defaultValue = "") String q) {
    var filter = CaseFilter.of(type, category, lasting.equals("yes"), q);
    return SheetDownload.of(sheet.of(actor, filter), "library.xlsx");
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, @PathVariable("case") UUID id) {
    return Screen.ok(file(actor, page, id, FormState.empty()));
  }

  @PostMapping(AT + "/check")
  View check(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable("case") UUID id,
      FormState form) {
    return done(
        actor,
        page,
        community,
        id,
        form,
        () -> cases.check(actor, id, new CheckCase(form.value("verdict"), form.value("reason"))));
  }

  @PostMapping(AT + "/withdraw")
  View withdraw(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable("case") UUID id,
      FormState form) {
    return done(
        actor,
        page,
        community,
        id,
        form,
        () -> cases.withdraw(actor, id, new WithdrawCase(form.value("reason"))));
  }

  private View done(
      Actor actor, Layout page, Community community, UUID id, FormState form, Runnable command) {
    try {
      command.run();
      return Redirect.to(community.path() + "/cases/desk/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, id, form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, UUID id, FormState form) {
    return templates.casesFile(page, reading.file(actor, id), form);
  }
}
