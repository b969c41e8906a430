/**
 * Money that leaves: asked for, approved by two from different sides, paid, with its papers, in
 * everybody's view (FUND-2, FUND-5, FUND-7, FUND-8, FUND-13, FUND-14).
 */
@ApplicationModule(
    displayName = "Spending",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "access",
      "audit",
      "files",
      "files :: web",
      "evidence",
      "evaluation",
      "notice",
      "privacy",
      "projects",
      "ledger",
      "funds"
    })
@NullMarked
package org.linli.spending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
