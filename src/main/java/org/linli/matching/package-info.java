/** Who takes a need on: suggestions, requests, claim, filing, report (MATCH-1, MATCH-2). */
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "directory::imports",
      "access",
      "evidence :: sheets",
      "resources",
      "booking",
      "needs",
      "needs :: web",
      "notice",
      "privacy"
    })
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
