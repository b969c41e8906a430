/**
 * Votes by person, household, representative and owner: on a roll that was frozen, by phone, at the
 * door and on paper, counted by a rule with its source so that anybody counts again (DELIB-4,
 * DELIB-7, DELIB-8).
 */
@ApplicationModule(
    displayName = "Ballot",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "audit",
      "privacy",
      "directory",
      "directory :: people",
      "access",
      "bodies",
      "notice",
      "evidence",
      "evidence :: merkle"
    })
@NullMarked
package org.linli.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
