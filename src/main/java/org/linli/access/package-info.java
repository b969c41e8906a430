/** Accounts, how people log in, and what their roles allow (DATA-2). */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "audit",
      "privacy",
      "vault",
      "directory",
      "directory :: people",
      "notice"
    })
@NullMarked
package org.linli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
