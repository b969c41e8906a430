/** Which units offer the same, and how they do it together (SERV-4). */
@ApplicationModule(
    displayName = "Alliances",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "access",
      "resources",
      "needs :: words",
      "notice",
      "evidence"
    })
@NullMarked
package org.linli.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
