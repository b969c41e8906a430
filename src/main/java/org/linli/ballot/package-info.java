/** Votes that anybody can count again (DELIB-4). */
@ApplicationModule(
    displayName = "Ballot",
    allowedDependencies = {"kernel", "platform", "web", "evidence", "evidence :: merkle"})
@NullMarked
package org.linli.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
