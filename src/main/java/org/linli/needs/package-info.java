/** What residents ask for, from the first word to the answer (NEED-1, NEED-3). */
@ApplicationModule(
    displayName = "Needs",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "search",
      "directory",
      "directory::imports",
      "directory::mandates",
      "directory::people",
      "directory::posts",
      "access",
      "files",
      "files :: web",
      "audit",
      "privacy",
      "evidence",
      "notice"
    })
@NullMarked
package org.linli.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
