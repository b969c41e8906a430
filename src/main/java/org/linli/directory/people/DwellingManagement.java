package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final Persons persons;
  private final Units units;
  private final Documents documents;
  private final PeopleRegister register;
  private final AuditTrail audit;
  private final Clock clock;

  DwellingManagement(
      Dwellings dwellings,
      Ownerships ownerships,
      Persons persons,
      Units units,
      Documents documents,
      PeopleRegister register,
      AuditTrail audit,
      Clock clock) {
    this.dwellings = dwellings;
    this.ownerships = ownerships;
    this.persons = persons;
    this.units = units;
    this.documents = documents;
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
    var owners = new ArrayList<Ownership>();
    for (var line : command.lines()) {
      owners.add(owner(actor, dwellingId, command.ownership(), line, since));
    }
    refuseTwice(owners);
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
        person(actor, "tenant", command.tenant())
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

  private Ownership owner(
      Actor actor,
      UUID dwellingId,
      String kind,
      TransferDwelling.Line line,
      @Nullable LocalDate since) {
    var person = person(actor, "owners", line.owner());
    var unit =
        person.isPresent()
            ? Optional.<UUID>empty()
            : units.called(actor.communityId(), line.owner());
    if (person.isEmpty() && unit.isEmpty()) {
      throw Invalid.field("owners", PeopleError.PERSON_UNKNOWN, line.owner());
    }
    var share = kind.equals("shares") ? Share.read(line.share()).orElseThrow() : null;
    return new Ownership(
        Ids.next(), dwellingId, person.orElse(null), unit.orElse(null), kind, share, since);
  }

  private Optional<UUID> person(Actor actor, String field, String text) {
    var found = persons.called(actor.communityId(), text, documents.hashes(text));
    if (found.size() > 1) {
      throw Invalid.field(field, PeopleError.PERSON_AMBIGUOUS, text);
    }
    return found.stream().findFirst();
  }

  private static void refuseTwice(List<Ownership> owners) {
    var people = owners.stream().map(it -> it.personId() + "/" + it.organizationId()).distinct();
    if (people.count() < owners.size()) {
      throw Invalid.field("owners", PeopleError.OWNER_TWICE);
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
