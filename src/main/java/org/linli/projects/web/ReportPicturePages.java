package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Objects;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.PictureError;
import org.linli.files.Pictures;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.projects.AddPicture;
import org.linli.projects.ProjectError;
import org.linli.projects.ProjectReading;
import org.linli.projects.ReportPictures;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where pictures are added to the latest progress report, taken back, and looked at (PROJ-2). */
@Controller
class ReportPicturePages {

  private static final String AT = "/c/{community}/projects/desk/{project}/pictures";

  private final ProjectReading reading;
  private final ReportPictures shown;
  private final Pictures pictures;
  private final Templates templates;

  ReportPicturePages(
      ProjectReading reading, ReportPictures shown, Pictures pictures, Templates templates) {
    this.reading = reading;
    this.shown = shown;
    this.pictures = pictures;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(page(actor, page, community, number, FormState.empty()));
  }

  /**
   * The same picture twice is one picture, so this needs no key; it is read outside of any
   * transaction.
   */
  @PostMapping(AT)
  View add(
      Visitor visitor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      @RequestParam(name = "picture", required = false) @Nullable MultipartFile file)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    try {
      take(actor, number, new AddPicture(form.value("seen")), file);
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  /** What is wrong with the picture is said beside it. */
  private void take(
      Actor actor, ShortNumber number, AddPicture command, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw Invalid.field("picture", ProjectError.NO_FILE);
    }
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      shown.add(actor, number, command, pictures.accept(file.getBytes(), name));
    } catch (Refused refused) {
      if (!(refused.code() instanceof PictureError)
          && refused.code().status() != ProjectError.SHOWN_BEFORE.status()) {
        throw refused;
      }
      throw Invalid.field("picture", refused.code(), refused.details().toArray());
    }
  }

  @PostMapping(AT + "/{sha256}/removal")
  View remove(Actor actor, Community community, ShortNumber number, @PathVariable String sha256) {
    shown.remove(actor, number, sha256);
    return back(community, number);
  }

  @GetMapping("/c/{community}/projects/{project:\\d.*}/pictures/{sha256}")
  ResponseEntity<Resource> picture(
      Scope scope, Community community, ShortNumber number, @PathVariable String sha256) {
    return PictureAnswer.of(shown.open(scope, number, sha256));
  }

  private JteModel page(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    var file = reading.file(actor, community, number);
    return templates.projectsPictures(page, file, ProjectForms.picture(file.page(), form));
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/projects/desk/" + number + "/pictures");
  }
}
