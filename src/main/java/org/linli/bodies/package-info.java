/**
 * Bodies that decide, do, take part and supervise in a community, who has seats in them, and groups
 * that residents form themselves (ORG-2, ORG-3, ORG-8, ORG-9, ORG-12).
 */
@ApplicationModule(
    displayName = "Bodies",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "directory :: imports",
      "access",
      "notice",
      "privacy"
    })
@NullMarked
package org.linli.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
