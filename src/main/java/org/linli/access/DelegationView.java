package org.linli.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A role that somebody else acts in for a while.
 *
 * @param holder whose role it is
 * @param delegate who acts in it
 * @param validUntil the beginning of the day after the last one
 * @param waits whether it still waits for a second person, because the role is powerful
 */
public record DelegationView(
    UUID delegationId,
    long areaId,
    String role,
    String holder,
    String delegate,
    UUID holderId,
    UUID delegateId,
    Instant validFrom,
    Instant validUntil,
    boolean waits) {

  /** Whether somebody may approve it: neither of the two whom it is about. */
  public boolean decidableBy(UUID account) {
    return waits && !account.equals(holderId) && !account.equals(delegateId);
  }

  /** The last moment of the last day. */
  public Instant lastDay() {
    return validUntil.minusSeconds(1);
  }
}
