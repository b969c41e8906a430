/** Closes the books of a quarter and publishes its sheet: page, print and spreadsheet (FUND-3). */
@ApplicationModule(
    displayName = "Disclosure",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "evidence",
      "ledger",
      "funds",
      "funds :: web",
      "spending",
      "sunshine",
      "sunshine :: web"
    })
@NullMarked
package org.linli.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
