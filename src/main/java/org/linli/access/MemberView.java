package org.linli.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Mask;

/**
 * Somebody who works in a community, as the list shows it.
 *
 * @param phone in full; show {@link #maskedPhone()}
 * @param organizationId the unit a liaison speaks for
 */
public record MemberView(String name, String phone, String role, @Nullable UUID organizationId) {

  /** 190****2207. */
  public String maskedPhone() {
    return Mask.phone(phone);
  }
}
