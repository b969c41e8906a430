/** The first page of a community and everybody's list of things to do. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "needs",
      "needs::web"
    })
@NullMarked
package org.linli.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
