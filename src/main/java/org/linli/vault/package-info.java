/** Encrypts single fields at rest; the keys lie outside the database (DATA-2). */
@ApplicationModule(displayName = "Vault", allowedDependencies = "kernel")
@NullMarked
package org.linli.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
