/**
 * Projects from the charter to the end: whether they are on target, who watches them, whether they
 * are accepted and kept (PROJ-1 to PROJ-5, PROJ-8, PROJ-9, PROJ-10).
 */
@ApplicationModule(
    displayName = "Projects",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "access",
      "files",
      "files :: web",
      "needs",
      "notice",
      "evidence",
      "evidence :: draws",
      "evaluation",
      "privacy"
    })
@NullMarked
package org.linli.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
