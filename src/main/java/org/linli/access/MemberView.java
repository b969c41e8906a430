package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Mask;

/**
 * Somebody who works in an area, as the list shows it.
 *
 * @param grantId names the role in forms
 * @param phone in full; show {@link #maskedPhone()}
 * @param organizationId the unit somebody speaks for
 * @param validUntil when the role ends; absent for no end
 */
public record MemberView(
    UUID grantId,
    UUID accountId,
    String name,
    String phone,
    String role,
    @Nullable UUID organizationId,
    Instant grantedAt,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil) {

  /** 190****2207. */
  public String maskedPhone() {
    return Mask.phone(phone);
  }

  /** The last moment of the last day. */
  public @Nullable Instant lastDay() {
    return validUntil == null ? null : validUntil.minusSeconds(1);
  }

  Cursor position() {
    return new Cursor(grantedAt, grantId);
  }
}
