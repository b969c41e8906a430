/** What was published, in a log of which anybody can see that it was not rewritten (EVI-1). */
@ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {"kernel", "platform", "web", "privacy"})
@NullMarked
package org.linli.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
