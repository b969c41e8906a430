/** The first page of a community, everybody's list of things to do, and a word about it a day. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "access",
      "notice",
      "needs",
      "needs::web"
    })
@NullMarked
package org.linli.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
