/** Areas, communities and the units in them (ORG-1, ORG-5). */
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "audit",
      "privacy",
      "vault",
      "files",
      "evidence"
    })
@NullMarked
package org.linli.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
