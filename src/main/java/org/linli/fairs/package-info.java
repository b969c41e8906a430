/** Fairs at which units show what they can do, and what was agreed there (RES-7). */
@ApplicationModule(
    displayName = "Fairs",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "access",
      "resources",
      "needs",
      "matching",
      "notice",
      "evidence"
    })
@NullMarked
package org.linli.fairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
