/**
 * The library of good projects, what communities make of it, and pilots (PROJ-5, PROJ-7, PROJ-10).
 */
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "calendar",
      "directory",
      "directory::imports",
      "access",
      "needs::words",
      "notice",
      "evidence",
      "projects"
    })
@NullMarked
package org.linli.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
