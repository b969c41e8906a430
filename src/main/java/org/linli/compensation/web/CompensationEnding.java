package org.linli.compensation.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.WriteNote;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What becomes of a workshop: made public, noted, ended, printed. */
@Controller
class CompensationEnding {

  private static final String FILE = "/c/{community}/compensation/file/{workshop}";

  private final CompensationReading reading;
  private final CompensationManagement workshops;
  private final Templates templates;

  CompensationEnding(
      CompensationReading reading, CompensationManagement workshops, Templates templates) {
    this.reading = reading;
    this.workshops = workshops;
    this.templates = templates;
  }

  @PostMapping(FILE + "/publish")
  View publish(Actor actor, Community community, @PathVariable UUID workshop) {
    workshops.publish(actor, workshop);
    return back(community, workshop);
  }

  @GetMapping(FILE + "/end")
  View endForm(Actor actor, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(
        templates.compensationEnd(page, reading.file(actor, workshop), FormState.empty()));
  }

  @PostMapping(FILE + "/end")
  View end(
      Actor actor, Layout page, Community community, @PathVariable UUID workshop, FormState form) {
    try {
      workshops.end(actor, workshop, CompensationForms.end(form));
      return back(community, workshop);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.compensationEnd(page, reading.file(actor, workshop), form.rejected(invalid)));
    }
  }

  @GetMapping(FILE + "/notes")
  View notes(Actor actor, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(
        templates.compensationNotes(page, reading.file(actor, workshop), FormState.empty()));
  }

  @PostMapping(FILE + "/notes")
  View note(
      Actor actor, Layout page, Community community, @PathVariable UUID workshop, FormState form) {
    try {
      workshops.note(actor, workshop, new WriteNote(form.value("note")));
      return Redirect.to(community.path() + "/compensation/file/" + workshop + "/notes");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.compensationNotes(page, reading.file(actor, workshop), form.rejected(invalid)));
    }
  }

  /** To sign: every dwelling's amount. */
  @GetMapping(FILE + "/sheet")
  View sheet(Actor actor, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(templates.compensationSheet(page, reading.file(actor, workshop)));
  }

  private static View back(Community community, UUID workshop) {
    return Redirect.to(community.path() + "/compensation/file/" + workshop);
  }
}
