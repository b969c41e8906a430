/** What residents ask for, from the first word to the answer (NEED-1, NEED-3). */
@ApplicationModule(
    displayName = "Needs",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "directory::imports",
      "directory::mandates",
      "directory::people",
      "directory::posts",
      "access",
      "files",
      "audit",
      "privacy",
      "evidence"
    })
@NullMarked
package org.linli.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
