package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.InspectProject;
import org.linli.projects.LeadChoice;
import org.linli.projects.MoveProject;
import org.linli.projects.NameLead;
import org.linli.projects.ProgressManagement;
import org.linli.projects.ProjectError;
import org.linli.projects.ProjectPermission;
import org.linli.projects.ProjectReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where the community decides on projects and follows them (PROJ-1, PROJ-2). */
@Controller
class ProjectDesk {

  private static final String AT = "/c/{community}/projects/desk/{project}";

  private final ProjectReading reading;
  private final CharterManagement charters;
  private final ProgressManagement progress;
  private final ProjectAsides asides;
  private final Templates templates;

  ProjectDesk(
      ProjectReading reading,
      CharterManagement charters,
      ProgressManagement progress,
      ProjectAsides asides,
      Templates templates) {
    this.reading = reading;
    this.charters = charters;
    this.progress = progress;
    this.asides = asides;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/projects/desk")
  View desk(Actor actor, Layout page, Community community) {
    return Screen.ok(
        templates.projectsDesk(page, reading.desk(actor, community), reading.decisionDays(actor)));
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(file(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(AT + "/decision")
  View decide(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            charters.decide(
                actor, number, new DecideProject(form.value("verdict"), form.value("reason"))));
  }

  @PostMapping(AT + "/lead")
  View lead(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () -> charters.nameLead(actor, number, new NameLead(form.value("lead"))));
  }

  @PostMapping(AT + "/step")
  View move(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            progress.move(
                actor, number, new MoveProject(form.value("step"), form.value("reason"))));
  }

  @PostMapping(AT + "/inspection")
  View inspect(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            progress.inspect(
                actor, number, new InspectProject(form.value("found"), form.value("verdict"))));
  }

  @PostMapping(AT + "/papers")
  View keep(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      @RequestParam(name = "document", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      actor.require(ProjectPermission.MANAGE);
      var missing = Invalid.field("document", ProjectError.NO_FILE);
      return Screen.rejected(file(actor, page, community, number, form.rejected(missing)));
    }
    charters.keep(actor, number, name(file), file);
    return Redirect.to(community.path() + "/projects/desk/" + number);
  }

  /** Without the folders that some browsers send. */
  private static String name(MultipartFile file) {
    var sent = file.getOriginalFilename();
    var name = sent == null ? "" : sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1);
    return name.isBlank() ? "paper" : name;
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return Redirect.to(community.path() + "/projects/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel file(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    var leads =
        actor.may(ProjectPermission.SUPERVISE) ? reading.leads(actor) : List.<LeadChoice>of();
    var file = reading.file(actor, community, number);
    var beside = asides.worked(actor, file.project(), page);
    return templates.projectsFile(page, file, leads, form, beside);
  }
}
