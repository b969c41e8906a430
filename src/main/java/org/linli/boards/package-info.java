/**
 * What is read together: the board of a street over its communities, and the dossier that is handed
 * over with a community or a project (PROG-3). Keeps nothing of its own.
 */
@ApplicationModule(
    displayName = "Boards",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "directory :: imports",
      "directory :: posts",
      "access",
      "audit",
      "admin",
      "needs",
      "needs :: desk",
      "needs :: web",
      "evaluation",
      "dispatch",
      "projects",
      "projects :: web"
    })
@NullMarked
package org.linli.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
