/** Where opinions meet and where they part, without anybody's position being shown (DELIB-6). */
@ApplicationModule(
    displayName = "Opinions",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "directory",
      "access",
      "needs",
      "notice",
      "privacy",
      "evidence",
      "proposals"
    })
@NullMarked
package org.linli.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
