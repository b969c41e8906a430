/**
 * Saves everything the platform keeps into one encrypted file, checks such files and restores them:
 * by hand, at night, while the platform runs.
 */
@ApplicationModule(
    displayName = "Backup",
    allowedDependencies = {"kernel", "platform", "postgres", "files", "web", "audit"})
@NullMarked
package org.linli.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
