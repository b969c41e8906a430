/** What was published, so that anybody can later see that it was not rewritten (EVI-1). */
@ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {"kernel", "platform", "web", "privacy"})
@NullMarked
package org.linli.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
