package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingManagement;
import org.linli.projects.JoinWatch;
import org.linli.projects.PlaceWatcher;
import org.linli.projects.RecordQuestion;
import org.linli.projects.WatchManagement;
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

/** Where residents watch a project, and what they found and asked is written down (PROJ-4). */
@Controller
class WatchPages {

  private static final String AT = "/c/{community}/projects/{project}/eyes";

  private final WatchReading reading;
  private final WatchManagement watching;
  private final FindingManagement findings;
  private final Templates templates;

  WatchPages(
      WatchReading reading,
      WatchManagement watching,
      FindingManagement findings,
      Templates templates) {
    this.reading = reading;
    this.watching = watching;
    this.findings = findings;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(page(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(AT + "/watch")
  View join(Actor actor, Community community, ShortNumber number, FormState form) {
    watching.join(actor, number, new JoinWatch(form.is("named", "yes")));
    return back(community, number);
  }

  @PostMapping(AT + "/leave")
  View leave(Actor actor, Community community, ShortNumber number) {
    watching.leave(actor, number);
    return back(community, number);
  }

  @PostMapping("/c/{community}/projects/watchers/{projectWatcher}")
  View place(Actor actor, Community community, @PathVariable UUID projectWatcher, FormState form) {
    var number = watching.place(actor, projectWatcher, new PlaceWatcher(form.value("watches")));
    return back(community, number);
  }

  @PostMapping(AT + "/findings")
  View file(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      findings.file(actor, number, new FileFinding(form.value("severity"), form.value("found")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/questions")
  View question(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      findings.question(
          actor,
          number,
          new RecordQuestion(
              form.value("heldOn"),
              form.value("question"),
              form.value("reply"),
              form.value("replyBy")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel page(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return templates.projectsEyes(page, reading.sheet(actor, community, number), form);
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/projects/" + number + "/eyes");
  }
}
