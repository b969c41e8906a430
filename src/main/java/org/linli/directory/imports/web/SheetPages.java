package org.linli.directory.imports.web;

import java.util.Optional;
import java.util.UUID;
import org.linli.audit.Reveal;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterSheets;
import org.linli.kernel.Actor;
import org.linli.web.Layout;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A register out into a spreadsheet; each register has these files below its list. */
abstract class SheetPages {

  private final RegisterPage register;
  private final String title;
  private final ImportReading reading;
  private final RegisterSheets sheets;

  /**
   * @param title message key of what the file is called
   */
  SheetPages(RegisterPage register, String title, ImportReading reading, RegisterSheets sheets) {
    this.register = register;
    this.title = title;
    this.reading = reading;
    this.sheets = sheets;
  }

  @GetMapping("/imports/{upload}/errors")
  ResponseEntity<byte[]> errors(Actor actor, Layout page, @PathVariable UUID upload) {
    var file = reading.corrections(actor, upload);
    var name = page.text("directory.sheet.errors") + "-" + file.fileName();
    return SheetDownload.of(sheets.corrections(actor, file, page.t()), name);
  }

  @GetMapping("/imports/template")
  ResponseEntity<byte[]> template(Actor actor, Layout page) {
    return SheetDownload.of(
        sheets.template(actor, register.register()), page.text(title) + ".xlsx");
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      Actor actor,
      Layout page,
      @RequestParam Optional<String> purpose,
      @RequestParam(defaultValue = "") String words) {
    var full = purpose.filter(it -> !it.isEmpty()).map(it -> new Reveal(it, words));
    var sheet = sheets.export(actor, register.register(), full);
    return SheetDownload.of(sheet, page.text(title) + ".xlsx");
  }
}
