/** Who did or saw what that concerns a person (DATA-2). */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package org.linli.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
