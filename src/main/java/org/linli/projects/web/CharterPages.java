package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.ProjectPermission;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectTemplate;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where charters are written: from a need, from a draft, or anew (PROJ-1, PROJ-11). */
@Controller
class CharterPages {

  private final ProjectReading reading;
  private final CharterManagement charters;
  private final NeedReading needs;
  private final Templates templates;
  private final Clock clock;

  CharterPages(
      ProjectReading reading,
      CharterManagement charters,
      NeedReading needs,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.charters = charters;
    this.needs = needs;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/projects/new")
  View form(
      Actor actor,
      Layout page,
      Community community,
      @RequestParam(defaultValue = "") String need,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "") String startedFrom) {
    var drafts = drafts(actor, community, startedFrom);
    var story = ShortNumber.parse(need).map(number -> needs.story(actor.scope(), number));
    var form = ProjectForms.start(page, drafts, template, startedFrom, story);
    return Screen.ok(form(actor, page, community, form));
  }

  /** Those of the community's kind, and the one that it is to begin from. */
  private List<ProjectTemplate> drafts(Actor actor, Community community, String startedFrom) {
    return Stream.concat(
            reading.templates(actor, community).stream(),
            charters.draft(actor, startedFrom).stream())
        .toList();
  }

  @PostMapping("/c/{community}/projects")
  View propose(Actor actor, Layout page, Community community, FormState form) {
    try {
      var number = charters.propose(actor, ProjectForms.charter(form));
      return Redirect.to(community.path() + "/projects/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, community, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, Community community, FormState form) {
    return templates.projectsForm(
        page, reading.templates(actor, community), reading.leads(actor), CharterForm.NEW, form);
  }

  @GetMapping("/c/{community}/projects/desk/{project}/charter")
  View charter(Actor actor, Layout page, Community community, ShortNumber number) {
    actor.require(ProjectPermission.MANAGE);
    var file = reading.file(actor, community, number);
    return Screen.ok(revision(page, number, ProjectForms.of(file.page())));
  }

  @PostMapping("/c/{community}/projects/desk/{project}/charter")
  View revise(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      charters.revise(actor, number, ProjectForms.charter(form));
      return Redirect.to(community.path() + "/projects/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(revision(page, number, form.rejected(invalid)));
    }
  }

  /** The charter of one that failed, as the draft of another one in its place 重组. */
  @GetMapping("/c/{community}/projects/desk/{project}/reform")
  View reformed(Actor actor, Layout page, Community community, ShortNumber number) {
    actor.require(ProjectPermission.MANAGE);
    var file = reading.file(actor, community, number);
    return Screen.ok(reform(actor, page, number, ProjectForms.again(file.page(), today())));
  }

  @PostMapping("/c/{community}/projects/desk/{project}/reform")
  View reform(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      var next = charters.reform(actor, number, ProjectForms.charter(form));
      return Redirect.to(community.path() + "/projects/desk/" + next);
    } catch (Invalid invalid) {
      return Screen.rejected(reform(actor, page, number, form.rejected(invalid)));
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private JteModel reform(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.projectsForm(
        page, List.of(), reading.leads(actor), new CharterForm("reform", number), form);
  }

  private JteModel revision(Layout page, ShortNumber number, FormState form) {
    return templates.projectsForm(
        page, List.of(), List.of(), new CharterForm("charter", number), form);
  }
}
