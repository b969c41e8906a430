/** The demonstration: invented data, one-click entry, a look at what would have been sent. */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "kernel",
      "platform",
      "postgres",
      "web",
      "search",
      "directory",
      "directory :: imports",
      "directory :: people",
      "directory :: posts",
      "directory :: mandates",
      "audit",
      "privacy",
      "access",
      "access :: residents",
      "notice",
      "calendar",
      "needs",
      "needs :: lists",
      "needs :: surveys",
      "projects",
      "proposals",
      "cases",
      "cases :: pilots",
      "resources",
      "resources::donations",
      "resources :: norms",
      "booking",
      "ballot",
      "bodies",
      "bodies :: groups",
      "assembly",
      "fairs",
      "compensation",
      "alliances",
      "goods",
      "ledger",
      "dispatch",
      "matching",
      "evaluation",
      "portrait",
      "evidence",
      "evidence :: draws"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
