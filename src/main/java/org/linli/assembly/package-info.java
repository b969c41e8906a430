/**
 * Meetings of residents from the doorway to the joint meeting: called, held, minuted, and what was
 * decided there and became of it (DELIB-1, DELIB-2, DELIB-7, DELIB-8, DELIB-9, TALENT-2).
 */
@ApplicationModule(
    displayName = "Assembly",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "calendar",
      "directory",
      "directory :: people",
      "access",
      "access :: residents",
      "bodies",
      "needs",
      "notice",
      "notice :: calls",
      "evidence",
      "projects",
      "dispatch",
      "privacy"
    })
@NullMarked
package org.linli.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
