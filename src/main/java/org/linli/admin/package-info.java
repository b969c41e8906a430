/** Where administrators look after the installation: jobs, rules in force, what else there is. */
@ApplicationModule(
    displayName = "Admin",
    allowedDependencies = {"kernel", "platform", "web", "vault", "audit", "evidence"})
@NullMarked
package org.linli.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
