/**
 * Juries 居民评议团: residents drawn by lot for one question, asked whether they come, followed in the
 * order of the draw, and what they recommend and is answered (DELIB-7, DELIB-8).
 */
@ApplicationModule(
    displayName = "Juries",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "directory :: people",
      "access",
      "notice",
      "evidence",
      "evidence :: draws",
      "assembly",
      "privacy"
    })
@NullMarked
package org.linli.juries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
