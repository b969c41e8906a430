package org.linli.directory.imports.web;

import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of people out into a spreadsheet. */
@Controller
@RequestMapping("/c/{community}/directory/people")
class PeopleSheetPages extends SheetPages {

  PeopleSheetPages(ImportReading reading, RegisterSheets sheets) {
    super(RegisterPage.PEOPLE, "directory.sheet.people", reading, sheets);
  }
}
