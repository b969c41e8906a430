package org.linli.directory.imports.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.imports.ImportError;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterFiles;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A register in from a spreadsheet; each register has these pages below its list. */
abstract class RegisterPages {

  private static final String RELOAD_SECONDS = "2";

  private final RegisterPage register;
  private final RegisterFiles files;
  private final ImportReading reading;
  private final Templates templates;

  RegisterPages(
      RegisterPage register, RegisterFiles files, ImportReading reading, Templates templates) {
    this.register = register;
    this.files = files;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/imports")
  View list(Actor actor, Layout page) {
    return Screen.ok(imports(actor, page, FormState.empty()));
  }

  @PostMapping("/imports")
  View upload(
      Actor actor,
      Community community,
      Layout page,
      FormState form,
      @RequestParam(name = "register", required = false) Optional<MultipartFile> file)
      throws IOException {
    try {
      var sheet = file.filter(it -> !it.isEmpty()).orElseThrow(RegisterPages::noFile);
      var name = Optional.ofNullable(sheet.getOriginalFilename()).orElse("");
      return to(community, files.upload(actor, register.register(), name, sheet));
    } catch (Refused refused) {
      if (refused.code().status() == 403) {
        throw refused;
      }
      var error = Invalid.field("register", refused.code(), refused.details().toArray());
      return Screen.rejected(imports(actor, page, form.rejected(error)));
    }
  }

  /** Reloads itself while something is under way. */
  @GetMapping("/imports/{upload}")
  View show(Actor actor, Layout page, @PathVariable UUID upload, HttpServletResponse response) {
    var preview = reading.preview(actor, upload);
    if (preview.file().state().underWay()) {
      response.setHeader("Refresh", RELOAD_SECONDS);
    }
    return Screen.ok(preview(page, preview, FormState.empty()));
  }

  @PostMapping("/imports/{upload}/check")
  View lookAgain(Actor actor, Community community, @PathVariable UUID upload) {
    files.lookAgain(actor, upload);
    return to(community, upload);
  }

  @PostMapping("/imports/{upload}/commit")
  View commit(
      Actor actor, Community community, Layout page, @PathVariable UUID upload, FormState form) {
    try {
      files.commit(actor, upload);
      return to(community, upload);
    } catch (Invalid invalid) {
      var preview = reading.preview(actor, upload);
      return Screen.rejected(preview(page, preview, form.rejected(invalid)));
    }
  }

  @PostMapping("/imports/{committed}/undo")
  View undo(Actor actor, Community community, @PathVariable UUID committed) {
    files.undo(actor, committed);
    return to(community, committed);
  }

  private JteModel imports(Actor actor, Layout page, FormState form) {
    var latest = reading.latest(actor, register.register());
    return templates.directoryImports(page, register, latest, form);
  }

  private JteModel preview(Layout page, ImportReading.Preview preview, FormState form) {
    return templates.directoryImportPreview(page, register, preview, form);
  }

  private View to(Community community, UUID upload) {
    return Redirect.to(community.path() + register.imports() + "/" + upload);
  }

  private static Refused noFile() {
    return new Refused(ImportError.FILE_WITHOUT_ROWS);
  }
}
