package org.linli.matching;

import java.time.Clock;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedProgress;
import org.linli.needs.Promise;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit claims a need, the community files the claim, the unit says how it goes and what it did. A
 * unit that takes what it was given holds it in the same way. Who holds a need no longer has it in
 * hand when it gives it back, when the community does not file it, or when time ran out (MATCH-2).
 */
@Service
@Transactional
public class ClaimManagement {

  private final Claims claims;
  private final NeedProgress needs;
  private final OrganizationManagement organizations;
  private final AccountManagement accounts;
  private final Clock clock;

  ClaimManagement(
      Claims claims,
      NeedProgress needs,
      OrganizationManagement organizations,
      AccountManagement accounts,
      Clock clock) {
    this.claims = claims;
    this.needs = needs;
    this.organizations = organizations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Claims a need for the actor's unit.
   *
   * @throws Refused if it is not open to claims, because another unit was first for example
   * @throws Invalid if the promised day is past or more than a year away
   */
  public void claim(Actor actor, ShortNumber number, ClaimNeed command) {
    actor.require(ClaimPermission.CLAIM);
    claim(actor, unit(actor), number, command, "");
  }

  /**
   * Claims a need for a unit that agreed to it somewhere else, at a fair for example: the community
   * writes it down, or the unit itself.
   *
   * @param where what the need's timeline says of it
   * @return the need
   * @throws Refused if it is not open to claims, or it is another unit's business
   * @throws Invalid if the promised day is past or more than a year away
   */
  public UUID claimFor(
      Actor actor, UUID unit, ShortNumber number, ClaimNeed command, String where) {
    var own = actor.grants().organizationId().filter(unit::equals).isPresent();
    actor.require(own ? ClaimPermission.CLAIM : ClaimPermission.FILE);
    return claim(actor, unit, number, command, where);
  }

  private UUID claim(Actor actor, UUID unit, ShortNumber number, ClaimNeed command, String where) {
    var now = clock.instant();
    var promised = Promise.endOf(command.promisedOn(), now);
    var need = needs.claimed(actor, number, organizations.name(actor, unit), promised, where);
    claims.insert(actor, number, new Claims.Claim(need.id(), unit, now, promised));
    return need.id();
  }

  /** The community files a claim 备案; from then on the unit works. */
  public void file(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.FILE);
    needs.filed(actor, number, accounts.name(actor.accountId()));
  }

  /**
   * The unit that holds the need says what it did.
   *
   * @throws Refused if the actor's unit does not hold it
   */
  public void report(Actor actor, ShortNumber number, ReportDone command) {
    var unit = holding(actor, number);
    needs.completed(actor, number, organizations.name(actor, unit), command.note());
  }

  /**
   * The unit says how it goes, or gives the need back; or the community does not file the claim.
   * Everybody reads why, and the need may be claimed again.
   *
   * @throws Refused if the actor's unit does not hold it, or the need does not stand like that
   */
  public void take(Actor actor, ShortNumber number, ClaimStep step) {
    switch (step.action()) {
      case ClaimStep.REPORT -> progress(actor, number, step.note());
      case ClaimStep.GIVE_BACK -> giveBack(actor, number, step.note());
      default -> refuse(actor, number, step.note());
    }
  }

  private void progress(Actor actor, ShortNumber number, String note) {
    var unit = holding(actor, number);
    needs.reported(actor, number, organizations.name(actor, unit), note);
  }

  private void giveBack(Actor actor, ShortNumber number, String reason) {
    var unit = holding(actor, number);
    var need = needs.lapsed(actor, number, organizations.name(actor, unit), reason);
    claims.lapse(actor.communityId(), need.id(), Lapse.GIVEN_BACK, clock.instant());
  }

  private void refuse(Actor actor, ShortNumber number, String reason) {
    actor.require(ClaimPermission.FILE);
    var need = needs.notFiled(actor, number, accounts.name(actor.accountId()), reason);
    claims.lapse(actor.communityId(), need.id(), Lapse.NOT_FILED, clock.instant());
  }

  /** The actor's unit, which holds the need. */
  private UUID holding(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.CLAIM);
    if (!holds(actor, number)) {
      throw new Refused(ClaimError.NOT_YOURS);
    }
    return unit(actor);
  }

  /** Whether the actor's unit holds the need. */
  @Transactional(readOnly = true)
  public boolean holds(Actor actor, ShortNumber number) {
    return actor.grants().organizationId().isPresent()
        && claims
            .holder(actor.communityId(), number)
            .filter(actor.grants().organizationId().get()::equals)
            .isPresent();
  }

  private static UUID unit(Actor actor) {
    return actor.grants().organizationId().orElseThrow(() -> new Refused(ClaimError.NO_UNIT));
  }
}
