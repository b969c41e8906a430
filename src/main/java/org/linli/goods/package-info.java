/** Things that residents need twice a year, kept by the community or a unit and lent (RES-8). */
@ApplicationModule(
    displayName = "Goods",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "directory::imports",
      "access",
      "notice",
      "privacy"
    })
@NullMarked
package org.linli.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
