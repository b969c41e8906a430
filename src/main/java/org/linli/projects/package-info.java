/**
 * Projects from the charter to the end, and whether they are on target (PROJ-1, PROJ-2, PROJ-3).
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
      "needs",
      "notice",
      "evidence"
    })
@NullMarked
package org.linli.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
