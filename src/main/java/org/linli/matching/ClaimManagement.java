package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedManagement;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit claims a need, the community files the claim, the unit reports what it did. */
@Service
@Transactional
public class ClaimManagement {

  static final int LONGEST_PROMISE_DAYS = 365;

  private final Claims claims;
  private final NeedManagement needs;
  private final OrganizationManagement organizations;
  private final Clock clock;

  ClaimManagement(
      Claims claims, NeedManagement needs, OrganizationManagement organizations, Clock clock) {
    this.claims = claims;
    this.needs = needs;
    this.organizations = organizations;
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
    var unit = unit(actor);
    var now = clock.instant();
    var promised = endOf(command.promisedOn(), now);
    var need = needs.claimed(actor, number, organizations.name(actor, unit), promised);
    claims.insert(actor, number, new Claims.Claim(need.id(), unit, now, promised));
  }

  /** The community files a claim 备案; from then on the unit works. */
  public void file(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.FILE);
    needs.filed(actor, number);
  }

  /**
   * The unit that holds the need says what it did.
   *
   * @throws Refused if the actor's unit does not hold it
   */
  public void report(Actor actor, ShortNumber number, ReportDone command) {
    actor.require(ClaimPermission.CLAIM);
    if (!holds(actor, number)) {
      throw new Refused(ClaimError.NOT_YOURS);
    }
    needs.answered(actor, number, organizations.name(actor, unit(actor)), command.note());
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

  private static Instant endOf(LocalDate day, Instant now) {
    var today = Dates.day(now);
    if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_PROMISE_DAYS))) {
      throw Invalid.field("promisedOn", ClaimError.TOO_FAR);
    }
    return day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant().minusSeconds(60);
  }
}
