package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;

/**
 * One who holds a need, alone or with others.
 *
 * @param unit the unit; empty for residents
 * @param account the resident who leads a group; empty for units
 * @param holder who, as everybody may read it
 * @param amount how much of what is wanted; empty if all of it, and for partners
 * @param ledBy the claim of the leader, for partners
 * @param does what it does of it
 * @param code by which residents join the group
 * @param agreed when a partner said yes; empty while it is asked
 * @param filed when the community filed it
 * @param done when it said that it is done
 */
record Part(
    UUID id,
    Optional<UUID> unit,
    Optional<UUID> account,
    String holder,
    Optional<Integer> amount,
    Optional<UUID> ledBy,
    String does,
    String code,
    Instant claimed,
    Instant promised,
    Optional<Instant> agreed,
    Optional<Instant> filed,
    Optional<Instant> done) {

  Part notDone() {
    return new Part(
        id,
        unit,
        account,
        holder,
        amount,
        ledBy,
        does,
        code,
        claimed,
        promised,
        agreed,
        filed,
        Optional.empty());
  }

  boolean leads() {
    return ledBy.isEmpty();
  }

  /** Whether it belongs to what a leader claimed. */
  boolean under(Part leader) {
    return id.equals(leader.id) || ledBy.filter(leader.id::equals).isPresent();
  }

  /** Whether it is the actor's own, or that of the unit for which the actor speaks. */
  boolean of(Actor actor) {
    return unit.isPresent()
        ? unit.equals(actor.grants().organizationId()) && actor.may(ClaimPermission.CLAIM)
        : account.filter(actor.accountId()::equals).isPresent()
            && actor.may(ClaimPermission.CLAIM_SMALL);
  }
}
