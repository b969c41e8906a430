package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.InspectProject;
import org.linli.projects.ProjectReading;
import org.linli.projects.RectificationManagement;
import org.linli.projects.Rectify;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where what is red is put right and looked at again 整改 (PROJ-3). */
@Controller
class RectificationPages {

  private static final String AT = "/c/{community}/projects/desk/{project}/rectification";

  private final ProjectReading reading;
  private final RectificationManagement rectifications;
  private final Templates templates;

  RectificationPages(
      ProjectReading reading, RectificationManagement rectifications, Templates templates) {
    this.reading = reading;
    this.rectifications = rectifications;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(page(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(AT)
  View rectify(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      rectifications.rectify(actor, number, new Rectify(form.value("did")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/check")
  View recheck(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      rectifications.recheck(
          actor, number, new InspectProject(form.value("found"), form.value("verdict")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel page(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return templates.projectsRectification(page, reading.file(actor, community, number), form);
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/projects/desk/" + number);
  }
}
