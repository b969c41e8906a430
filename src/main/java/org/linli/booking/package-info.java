/** Who has a resource for when, and how much of what is open is used (RES-3, RES-5). */
@ApplicationModule(
    displayName = "Booking",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "calendar",
      "directory",
      "access",
      "resources",
      "notice",
      "privacy"
    })
@NullMarked
package org.linli.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
