/** Tells systems of others what happened here, by signed webhooks (DATA-1). */
@ApplicationModule(
    displayName = "Exchange",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "vault",
      "audit",
      "directory",
      "access :: integrations"
    })
@NullMarked
package org.linli.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
