/** Reaching people outside the platform. So far by text message. */
@ApplicationModule(displayName = "Notice", allowedDependencies = "kernel")
@NullMarked
package org.linli.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
