package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.projects.AnswerFinding;
import org.linli.projects.FindingManagement;
import org.linli.projects.InspectProject;
import org.linli.projects.WatchReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What was found at a project: answered, looked at, closed (PROJ-4). */
@Controller
class FindingPages {

  private static final String AT = "/c/{community}/projects/findings/{finding}";

  private final WatchReading reading;
  private final FindingManagement findings;
  private final Templates templates;

  FindingPages(WatchReading reading, FindingManagement findings, Templates templates) {
    this.reading = reading;
    this.findings = findings;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, @PathVariable UUID finding) {
    return Screen.ok(page(actor, page, finding, FormState.empty()));
  }

  @PostMapping(AT + "/answer")
  View answer(
      Actor actor, Layout page, Community community, @PathVariable UUID finding, FormState form) {
    try {
      findings.answer(actor, finding, new AnswerFinding(form.value("answer")));
      return back(community, finding);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, finding, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/check")
  View check(
      Actor actor, Layout page, Community community, @PathVariable UUID finding, FormState form) {
    try {
      findings.check(
          actor, finding, new InspectProject(form.value("found"), form.value("verdict")));
      return back(community, finding);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, finding, form.rejected(invalid)));
    }
  }

  private JteModel page(Actor actor, Layout page, UUID finding, FormState form) {
    return templates.projectsFinding(page, reading.finding(actor, finding), form);
  }

  private static Redirect back(Community community, UUID finding) {
    return Redirect.to(community.path() + "/projects/findings/" + finding);
  }
}
