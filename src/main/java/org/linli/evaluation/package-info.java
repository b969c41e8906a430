/** What the people concerned say about what was done (EVAL-1, five grades). */
@ApplicationModule(
    displayName = "Evaluation",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "access",
      "audit",
      "privacy",
      "notice",
      "needs",
      "needs :: asking",
      "needs :: surveys",
      "needs :: web"
    })
@NullMarked
package org.linli.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
