/** Whistles 哨令 from a street to departments, and invitations 共建邀约 (WHIS-1, WHIS-2). */
@ApplicationModule(
    displayName = "Dispatch",
    allowedDependencies = {
      "kernel",
      "platform",
      "calendar",
      "web",
      "directory",
      "directory::mandates",
      "access",
      "needs",
      "needs :: web",
      "notice",
      "privacy"
    })
@NullMarked
package org.linli.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
