package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;

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

  /** What a unit was given and takes: nobody has to file that. */
  static Part taken(UUID unit, String name, Instant now, Instant promised) {
    return new Part(
        Ids.next(),
        Optional.of(unit),
        Optional.empty(),
        name,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        now,
        promised,
        Optional.of(now),
        Optional.of(now),
        Optional.empty());
  }

  /** A unit that is asked to do a part of it with this one. */
  Part partner(UUID asked, String name, String part, Instant now) {
    return new Part(
        Ids.next(),
        Optional.of(asked),
        Optional.empty(),
        name,
        Optional.empty(),
        Optional.of(id),
        part,
        "",
        now,
        promised,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A unit that does the same instead of this one, until another day. */
  Part instead(UUID taker, String name, Instant now, Instant until) {
    return new Part(
        Ids.next(),
        Optional.of(taker),
        Optional.empty(),
        name,
        amount,
        ledBy,
        does,
        "",
        now,
        until,
        Optional.of(now),
        Optional.of(now),
        Optional.empty());
  }

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
