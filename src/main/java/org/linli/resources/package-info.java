/** What units lend or give: offered, checked, listed, kept up (RES-1, RES-2, RES-4, RES-6). */
@ApplicationModule(
    displayName = "Resources",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "directory",
      "directory::imports",
      "directory::posts",
      "directory::web",
      "access",
      "audit",
      "privacy",
      "notice",
      "evidence",
      "needs"
    })
@NullMarked
package org.linli.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
