package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how large dwellings are, who owns and who rents them: what owners' votes are counted on.
 * Writers hold {@link PeopleRegister} and the dwelling's row, so that shares always add up to one.
 */
@Service
@Transactional
public class DwellingManagement {

  private final Dwellings dwellings;
  private final Ownerships ownerships;
  private final Parties parties;
  private final PeopleRegister register;
  private final AuditTrail audit;
  private final Clock clock;

  DwellingManagement(
      Dwellings dwellings,
      Ownerships ownerships,
      Parties parties,
      PeopleRegister register,
      AuditTrail audit,
      Clock clock) {
    this.dwellings = dwellings;
    this.ownerships = ownerships;
    this.parties = parties;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sets the exclusive area.
   *
   * @throws Invalid if the present area is from a stronger source and is not to be replaced
   */
  public void measure(Actor actor, UUID dwellingId, MeasureDwelling command) {
    var dwelling = open(actor, dwellingId);
    var said = command.said();
    var stronger = dwelling.area().filter(known -> said.source().weakerThan(known.source()));
    if (stronger.isPresent() && !command.replaceStronger()) {
      throw Invalid.field("source", PeopleError.AREA_WEAKER, stronger.get().metres());
    }
    dwellings.setAreas(actor.communityId(), List.of(dwellingId), List.of(said));
    audit.record(actor, AuditEntry.of("directory.dwelling-measured", dwellingId));
  }

  /**
   * Ends the present owners' rows and begins those of the new ones; history stays.
   *
   * @throws Invalid if an owner is not found or the day lies before the last change
   */
  public void transfer(Actor actor, UUID dwellingId, TransferDwelling command) {
    open(actor, dwellingId);
    var since = command.day();
    Days.past("since", since, today());
    var present = ownerships.running(actor.communityId(), List.of(dwellingId));
    var last =
        present.stream().map(Ownership::since).filter(Objects::nonNull).max(LocalDate::compareTo);
    if (since != null && last.isPresent() && since.isBefore(last.get())) {
      throw Invalid.field("since", PeopleError.SALE_BEFORE_LAST);
    }
    var owners = parties.owners(actor, dwellingId, command);
    ownerships.end(
        actor.communityId(), List.of(dwellingId), Objects.requireNonNullElse(since, today()));
    ownerships.insert(actor.communityId(), owners, clock.instant());
    audit.record(actor, AuditEntry.of("directory.dwelling-transferred", dwellingId));
  }

  /**
   * @throws Invalid if the tenant is not found
   * @throws Refused if they rent it already
   */
  public void rent(Actor actor, UUID dwellingId, RentDwelling command) {
    open(actor, dwellingId);
    var tenant =
        parties
            .person(actor, "tenant", command.tenant())
            .orElseThrow(
                () -> Invalid.field("tenant", PeopleError.PERSON_UNKNOWN, command.tenant()));
    try {
      ownerships.insertTenancy(actor.communityId(), Ids.next(), dwellingId, tenant, command.day());
    } catch (DuplicateKeyException already) {
      throw Invalid.field("tenant", PeopleError.TENANT_ALREADY);
    }
    audit.record(actor, AuditEntry.of("directory.tenancy-begun", tenant));
  }

  /** A tenant left. */
  public void endTenancy(Actor actor, UUID tenancyId) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    if (!ownerships.endTenancy(actor.communityId(), tenancyId, today())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private Dwellings.Known open(Actor actor, UUID dwellingId) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    ownerships.lock(actor.communityId(), dwellingId);
    return dwellings
        .find(actor.communityId(), dwellingId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
