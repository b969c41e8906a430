/**
 * Books that balance by construction: accounts, journals of transfers, closings (FUND-4, FUND-5).
 */
@ApplicationModule(
    displayName = "Ledger",
    allowedDependencies = {"kernel", "platform", "web", "directory", "evidence"})
@NullMarked
package org.linli.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
