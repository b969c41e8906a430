/**
 * Participatory budgets: rounds in which residents say what is done with the community's money, by
 * a rule that was published before anybody voted, and with which everybody counts again (DELIB-5,
 * DELIB-8).
 */
@ApplicationModule(
    displayName = "Budgets",
    allowedDependencies = {
      "kernel",
      "platform",
      "web",
      "search",
      "privacy",
      "directory",
      "access",
      "evidence",
      "needs",
      "projects",
      "funds",
      "funds :: web",
      "proposals",
      "ballot",
      "ballot :: budgeting",
      "ballot :: counting"
    })
@NullMarked
package org.linli.budgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
