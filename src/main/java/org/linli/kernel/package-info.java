/** The vocabulary of every module: who acts, within which scope, what is refused and why. */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package org.linli.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
