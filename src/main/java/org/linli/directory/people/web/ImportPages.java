package org.linli.directory.people.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.directory.people.PeopleError;
import org.linli.directory.people.RegisterFiles;
import org.linli.directory.people.RegisterSheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A whole register in from a spreadsheet and out into one. */
@Controller
class ImportPages {

  private static final String IMPORTS = "/directory/people/imports";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final RegisterFiles files;
  private final RegisterSheets sheets;
  private final Templates templates;

  ImportPages(RegisterFiles files, RegisterSheets sheets, Templates templates) {
    this.files = files;
    this.sheets = sheets;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/people/imports")
  View list(Actor actor, Layout page) {
    return Screen.ok(templates.directoryImports(page, files.latest(actor), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people/imports")
  View upload(
      Actor actor,
      Community community,
      Layout page,
      FormState form,
      @RequestParam(name = "register", required = false) Optional<MultipartFile> file)
      throws IOException {
    try {
      var sheet = file.filter(it -> !it.isEmpty()).orElseThrow(ImportPages::noFile);
      var name = Optional.ofNullable(sheet.getOriginalFilename()).orElse("");
      var id = files.upload(actor, name, sheet);
      return Redirect.to(community.path() + IMPORTS + "/" + id);
    } catch (Refused refused) {
      if (refused.code().status() == 403) {
        throw refused;
      }
      var error = Invalid.field("register", refused.code(), refused.details().toArray());
      return Screen.rejected(
          templates.directoryImports(page, files.latest(actor), form.rejected(error)));
    }
  }

  @GetMapping("/c/{community}/directory/people/imports/{upload}")
  View show(Actor actor, Layout page, @PathVariable UUID upload) {
    var preview = files.preview(actor, upload);
    return Screen.ok(templates.directoryImportPreview(page, preview, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people/imports/{upload}/check")
  View lookAgain(Actor actor, Community community, @PathVariable UUID upload) {
    files.lookAgain(actor, upload);
    return Redirect.to(community.path() + IMPORTS + "/" + upload);
  }

  @PostMapping("/c/{community}/directory/people/imports/{upload}/commit")
  View commit(
      Actor actor, Community community, Layout page, @PathVariable UUID upload, FormState form) {
    try {
      files.commit(actor, upload);
      return Redirect.to(community.path() + IMPORTS + "/" + upload);
    } catch (Invalid invalid) {
      var preview = files.preview(actor, upload);
      return Screen.rejected(
          templates.directoryImportPreview(page, preview, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/people/imports/{committed}/undo")
  View undo(Actor actor, Community community, @PathVariable UUID committed) {
    files.undo(actor, committed);
    return Redirect.to(community.path() + IMPORTS + "/" + committed);
  }

  @GetMapping("/c/{community}/directory/people/imports/{upload}/errors")
  ResponseEntity<byte[]> errors(Actor actor, Layout page, @PathVariable UUID upload) {
    var file = files.corrections(actor, upload);
    return download(sheets.corrections(actor, file, page.t()), "errors-" + file.fileName());
  }

  @GetMapping("/c/{community}/directory/people/imports/template")
  ResponseEntity<byte[]> template(Actor actor, Layout page) {
    return download(sheets.template(actor), page.text("directory.sheet.people") + ".xlsx");
  }

  @GetMapping("/c/{community}/directory/people/export")
  ResponseEntity<byte[]> export(
      Actor actor,
      Layout page,
      @RequestParam Optional<String> purpose,
      @RequestParam(defaultValue = "") String words) {
    var full = purpose.filter(it -> !it.isEmpty()).map(it -> new Reveal(it, words));
    return download(sheets.export(actor, full), page.text("directory.sheet.people") + ".xlsx");
  }

  private static ResponseEntity<byte[]> download(byte[] sheet, String name) {
    var as = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", as.toString())
        .body(sheet);
  }

  private static Refused noFile() {
    return new Refused(PeopleError.FILE_WITHOUT_ROWS);
  }
}
