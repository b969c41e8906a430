/**
 * What everybody scans from the notice board, and what is looked into by lot, by a panel and by
 * third parties (SUP-1, SUP-2, SUP-3, FUND-9).
 */
@ApplicationModule(
    displayName = "Supervision",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "access",
      "files",
      "privacy",
      "evidence",
      "evidence :: draws",
      "bodies",
      "ledger",
      "projects",
      "projects :: web",
      "needs",
      "dispatch",
      "resources",
      "ballot"
    })
@NullMarked
package org.linli.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
