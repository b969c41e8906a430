/**
 * What people may ask about their own data: see it, take it along, consent, correct, delete
 * (DATA-2).
 */
@ApplicationModule(
    displayName = "Privacy",
    allowedDependencies = {"kernel", "platform", "web", "audit"})
@NullMarked
package org.linli.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
