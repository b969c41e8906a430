package org.linli.evidence.web;

import linli.jte.Templates;
import org.linli.evidence.sheets.SheetSeals;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** Where the code on a printed sheet leads: whether it was printed here, and what it said then. */
@Controller
class SheetPages {

  private final SheetSeals seals;
  private final Templates templates;

  SheetPages(SheetSeals seals, Templates templates) {
    this.seals = seals;
    this.templates = templates;
  }

  @GetMapping("/evidence/sheet")
  View check(Layout page, @RequestParam(defaultValue = "") String seal) {
    var code = seal.strip().replaceFirst(".*[?&]seal=", "");
    return Screen.ok(templates.evidenceSheet(page, seal, seals.open(code)));
  }

  /** For those who check with their own program. */
  @GetMapping(value = "/evidence/sheet/keys", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String keys() {
    return seals.publicKeys();
  }
}
