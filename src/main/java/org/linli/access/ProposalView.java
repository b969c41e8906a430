package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Mask;

/**
 * A powerful role that waits for approval, as the list shows it.
 *
 * @param phone in full; show {@link #maskedPhone()}
 * @param organizationId the unit it would speak for
 * @param validUntil when the role would end; absent for no end
 */
public record ProposalView(
    UUID proposalId,
    UUID accountId,
    String name,
    String phone,
    String role,
    @Nullable UUID organizationId,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    UUID proposedBy,
    String proposer,
    Instant proposedAt,
    Instant expiresAt) {

  /** 190****2207. */
  public String maskedPhone() {
    return Mask.phone(phone);
  }

  /** The last moment of the last day. */
  public @Nullable Instant lastDay() {
    return validUntil == null ? null : validUntil.minusSeconds(1);
  }

  /** Whether somebody may decide: not who proposed it, nor who would receive it. */
  public boolean decidableBy(UUID account) {
    return !account.equals(proposedBy) && !account.equals(accountId);
  }
}
