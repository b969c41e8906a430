/**
 * A plan that hurts some, such as a lift in a stairwell, is talked over until those whom it helps
 * and those whom it hurts agree, or it is given up (DELIB-6).
 */
@ApplicationModule(
    displayName = "Compensation",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "directory",
      "directory :: people",
      "access",
      "notice",
      "privacy",
      "evidence",
      "ballot :: counting"
    })
@NullMarked
package org.linli.compensation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
