package org.linli.fairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was agreed at the stalls, and what became of it (RES-7). */
@Service
@Transactional
public class DealManagement {

  private final Deals deals;
  private final FairReading reading;
  private final ClaimManagement claims;
  private final Messages chinese;
  private final Clock clock;

  DealManagement(
      Deals deals, FairReading reading, ClaimManagement claims, Languages languages, Clock clock) {
    this.deals = deals;
    this.reading = reading;
    this.claims = claims;
    this.clock = clock;
    chinese = languages.chinese();
  }

  /**
   * Writes an agreement down, from the day of the fair on. A need is claimed by it.
   *
   * @throws Refused before that day, if the unit has no stall there, or the need is not open
   * @throws Invalid if the resource is not the unit's, or the day is past
   */
  public UUID strike(Actor actor, UUID fairId, StrikeDeal command) {
    var unit = ExhibitingUnits.of(actor, command.organization());
    var page = reading.show(actor.scope(), fairId);
    var stall = page.of(unit).orElseThrow(() -> new Refused(FairError.NO_STALL));
    var now = clock.instant();
    if (!page.fair().tells(now)) {
      throw new Refused(FairError.NOT_NOW);
    }
    var shown = shown(actor, unit, command.shown());
    var need = command.number().map(number -> claim(actor, unit, command, page.fair()));
    var deal =
        new Deals.Struck(
            Ids.next(),
            fairId,
            unit,
            stall.owner(),
            need,
            shown,
            command.agreed(),
            command.promisedOn());
    deals.insert(actor, deal, now);
    return deal.id();
  }

  private UUID claim(Actor actor, UUID unit, StrikeDeal command, FairView fair) {
    var promised = new ClaimNeed(LocalDate.parse(command.promisedOn()));
    var where = chinese.text("fairs.claimed-at", chinese.day(fair.from()));
    return claims.claimFor(actor, unit, command.number().orElseThrow(), promised, where);
  }

  private Optional<UUID> shown(Actor actor, UUID unit, String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reading.listed(actor, unit, List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> Invalid.field("shown", KernelError.NOT_A_CHOICE))
            .id());
  }

  /**
   * Says what became of an agreement in words.
   *
   * @throws Refused if it is another unit's, or about a need, which says it by itself
   */
  public void end(Actor actor, UUID id, EndDeal command) {
    var deal = reading.deal(actor, id);
    if (deal.need().isPresent()) {
      throw new Refused(FairError.FOLLOWS_THE_NEED);
    }
    var is =
        DealStatus.TRANSITIONS
            .next(deal.status(), command.action())
            .orElseThrow(() -> new Refused(FairError.NOT_NOW));
    if (!deals.move(actor.communityId(), id, deal.status(), is, clock.instant())) {
      throw new Refused(FairError.NOT_NOW);
    }
  }
}
