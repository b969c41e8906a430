/** What residents ask for, who and where, what rises and what nobody says (NEED-2, NEED-7). */
@ApplicationModule(
    displayName = "Portrait",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "directory::imports",
      "directory::web",
      "access :: residents",
      "needs",
      "needs :: lists",
      "needs :: repeats",
      "needs :: web",
      "resources"
    })
@NullMarked
package org.linli.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
