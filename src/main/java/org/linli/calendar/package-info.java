/**
 * Working days by the State Council's notices, and deadlines: clocks with pause, breach and
 * escalation (NEED-4).
 */
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package org.linli.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
