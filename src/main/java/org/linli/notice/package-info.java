/** The one way by which modules reach people, on the page and outside of it (INCL-4). */
@ApplicationModule(
    displayName = "Notice",
    allowedDependencies = {"kernel", "platform", "web", "audit", "privacy", "vault", "directory"})
@NullMarked
package org.linli.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
