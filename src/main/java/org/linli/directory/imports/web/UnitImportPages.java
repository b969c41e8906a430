package org.linli.directory.imports.web;

import linli.jte.Templates;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The units in from a spreadsheet. */
@Controller
@RequestMapping("/c/{community}/directory/organizations")
class UnitImportPages extends RegisterPages {

  UnitImportPages(RegisterFiles files, ImportReading reading, Templates templates) {
    super(RegisterPage.ORGANIZATIONS, files, reading, templates);
  }
}
