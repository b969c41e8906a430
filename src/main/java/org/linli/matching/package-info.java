/** Who takes a need on: claim, filing, report (MATCH-2). */
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {"kernel", "platform", "web", "directory", "access", "needs"})
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
