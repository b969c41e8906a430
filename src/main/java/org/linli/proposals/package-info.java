/**
 * What residents propose: drafted together, discussed, amended, supported, reviewed, designed with
 * a planner, and adopted or declined with reasons (DELIB-3, DELIB-8).
 */
@ApplicationModule(
    displayName = "Proposals",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "calendar",
      "directory",
      "directory :: posts",
      "access",
      "files",
      "files :: web",
      "needs",
      "notice",
      "evidence",
      "privacy",
      "projects"
    })
@NullMarked
package org.linli.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
