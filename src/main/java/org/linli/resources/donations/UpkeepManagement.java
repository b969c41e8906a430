package org.linli.resources.donations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.resources.Keepers;
import org.linli.resources.ResourceError;
import org.linli.resources.ResourceReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What things need so that they stay good, and what was done for them (RES-4). */
@Service
@Transactional
public class UpkeepManagement {

  private final Upkeeps upkeeps;
  private final ResourceReading resources;
  private final Clock clock;

  UpkeepManagement(Upkeeps upkeeps, ResourceReading resources, Clock clock) {
    this.upkeeps = upkeeps;
    this.resources = resources;
    this.clock = clock;
  }

  /** Plans it anew: the first time is due after so many months from today. */
  public void plan(Actor actor, UUID resource, PlanUpkeep command) {
    kept(actor, resource);
    upkeeps.plan(actor.communityId(), resource, command, today().plusMonths(command.months()));
  }

  /**
   * Writes down what was done; the next time counts from that day.
   *
   * @throws Invalid if the day is still to come
   * @throws Refused if nothing was planned
   */
  public void record(Actor actor, UUID resource, RecordUpkeep command) {
    kept(actor, resource);
    if (command.day().isAfter(today())) {
      throw Invalid.field("doneOn", ResourceError.DAY_TO_COME);
    }
    if (!upkeeps.done(actor, resource, command, clock.instant())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  /** For its keepers; empty where nothing was planned. */
  @Transactional(readOnly = true)
  public Optional<Upkeep> of(Actor actor, UUID resource) {
    return upkeeps
        .of(actor.communityId(), resource, today())
        .filter(it -> Keepers.include(actor, it.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND))
        .upkeep();
  }

  /** Things that the actor keeps and for which something is due, those that wait longest first. */
  @Transactional(readOnly = true)
  public List<DueUpkeep> due(Actor actor) {
    return upkeeps.due(actor.communityId(), today()).stream()
        .filter(it -> Keepers.include(actor, it.unit()))
        .toList();
  }

  /** To who may not handle it, it is not there. */
  private void kept(Actor actor, UUID resource) {
    resources.kept(actor, resource);
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
