/**
 * What neighbours agree to keep: the community pact is drafted in rounds, decided by a ballot,
 * filed with the street and published in versions (CULT-3).
 */
@ApplicationModule(
    displayName = "Pacts",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "directory",
      "access",
      "notice",
      "privacy",
      "evidence",
      "ballot",
      "ballot :: counting"
    })
@NullMarked
package org.linli.pacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
