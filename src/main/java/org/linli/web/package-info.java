/** Shared view support: layout, errors, paging, the current member, idempotent commands. */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"kernel", "platform", "vault"})
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
