package org.linli.directory.imports.web;

import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The units out into a spreadsheet. */
@Controller
@RequestMapping("/c/{community}/directory/organizations")
class UnitSheetPages extends SheetPages {

  UnitSheetPages(ImportReading reading, RegisterSheets sheets) {
    super(RegisterPage.ORGANIZATIONS, "directory.sheet.organizations", reading, sheets);
  }
}
