package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Mask;

/**
 * A powerful role that waits for approval, as the list shows it.
 *
 * @param phone in full; show {@link #maskedPhone()}
 */
public record ProposalView(
    UUID proposalId,
    UUID accountId,
    String name,
    String phone,
    String role,
    UUID proposedBy,
    String proposer,
    Instant proposedAt,
    Instant expiresAt) {

  /** 190****2207. */
  public String maskedPhone() {
    return Mask.phone(phone);
  }

  /** Whether somebody may decide: not who proposed it, nor who would receive it. */
  public boolean decidableBy(UUID account) {
    return !account.equals(proposedBy) && !account.equals(accountId);
  }
}
