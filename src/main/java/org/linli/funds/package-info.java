/**
 * Money of a community in accounts of named holders: where it comes from, what the bank says, what
 * it is for (FUND-1, FUND-2, FUND-4, FUND-5, FUND-6, FUND-10, FUND-11, FUND-12, PROJ-6). It takes
 * no money and issues no receipts.
 */
@ApplicationModule(
    displayName = "Funds",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "directory",
      "directory :: imports",
      "ledger",
      "evidence",
      "vault",
      "notice",
      "privacy",
      "projects"
    })
@NullMarked
package org.linli.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
