package org.linli.fairs;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units take stalls at fairs, and give them back (RES-7). */
@Service
@Transactional
public class StallManagement {

  private final Fairs fairs;
  private final FairReading reading;
  private final OrganizationManagement organizations;
  private final Clock clock;

  StallManagement(
      Fairs fairs, FairReading reading, OrganizationManagement organizations, Clock clock) {
    this.fairs = fairs;
    this.reading = reading;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Gives a unit the first stall that is free, or says anew what it brings to the one it has.
   *
   * @return the number of the stall
   * @throws Refused if all are taken, or the fair is over or was cancelled
   * @throws Invalid naming what is not the unit's or no longer open
   */
  public int take(Actor actor, UUID id, TakeStall command) {
    var unit = ExhibitingUnits.of(actor, command.organization());
    var fair = planned(actor, id);
    if (!fair.to().isAfter(clock.instant())) {
      throw new Refused(FairError.NOT_NOW);
    }
    var stalls = fairs.stalls(actor, id);
    var number =
        stalls.stream()
            .filter(stall -> stall.unit().equals(unit))
            .map(Fairs.Held::number)
            .findFirst()
            .orElseGet(() -> free(fair, stalls));
    var name = organizations.name(actor, unit);
    var brings = brings(actor, unit, command);
    fairs.put(actor, id, new Fairs.Held(number, unit), name, brings, clock.instant());
    return number;
  }

  private static int free(Fairs.Fair fair, List<Fairs.Held> stalls) {
    return IntStream.rangeClosed(1, fair.stalls())
        .filter(number -> stalls.stream().noneMatch(stall -> stall.number() == number))
        .findFirst()
        .orElseThrow(() -> new Refused(FairError.FULL));
  }

  private Fairs.Brings brings(Actor actor, UUID unit, TakeStall command) {
    var resources =
        reading.listed(actor, unit, command.resources()).stream().map(ResourceView::id).toList();
    if (resources.size() < command.resources().size()) {
      throw Invalid.field("shows", KernelError.NOT_A_CHOICE);
    }
    var needs =
        reading.open(actor).stream()
            .filter(it -> command.needs().contains(it.number().toString()))
            .map(NeedView::id)
            .toList();
    if (needs.size() < command.needs().size()) {
      throw Invalid.field("looksAt", KernelError.NOT_A_CHOICE);
    }
    return new Fairs.Brings(resources, needs);
  }

  /**
   * Gives the stall of a unit back, before the fair begins.
   *
   * @throws Refused if it is another unit's, the unit has none, or the fair has begun
   */
  public void leave(Actor actor, UUID id, UUID unit) {
    if (!ExhibitingUnits.of(actor, unit.toString()).equals(unit)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var fair = planned(actor, id);
    if (!fair.from().isAfter(clock.instant()) || !fairs.leave(actor, id, unit)) {
      throw new Refused(FairError.NOT_NOW);
    }
  }

  /** Held until the end of the transaction. */
  private Fairs.Fair planned(Actor actor, UUID id) {
    var fair = fairs.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (fair.status() != FairStatus.PLANNED) {
      throw new Refused(FairError.NOT_NOW);
    }
    return fair;
  }
}
