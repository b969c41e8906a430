/**
 * The community's money for everybody: where it comes from, what it is spent on, each line down to
 * its papers (FUND-3).
 */
@ApplicationModule(
    displayName = "Sunshine",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "ledger",
      "funds",
      "funds :: web",
      "spending",
      "supervision"
    })
@NullMarked
package org.linli.sunshine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
