package org.linli.directory.imports.web;

import linli.jte.Templates;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of people in from a spreadsheet. */
@Controller
@RequestMapping("/c/{community}/directory/people")
class PeopleImportPages extends RegisterPages {

  PeopleImportPages(RegisterFiles files, ImportReading reading, Templates templates) {
    super(RegisterPage.PEOPLE, files, reading, templates);
  }
}
