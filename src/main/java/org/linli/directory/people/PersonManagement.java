package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.audit.Reveal;
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
 * Keeps persons (DATA-1, DATA-2). Every writer holds {@link PeopleRegister}, so a community's
 * register has one writer at a time; {@code version} guards against a form made from an older
 * state.
 */
@Service
@Transactional
public class PersonManagement {

  /** Under which looking at somebody in full is recorded. */
  public static final String REVEALED = "directory.person-revealed";

  private final Persons persons;
  private final PersonLookup lookup;
  private final PeopleRegister register;
  private final HouseholdChanges households;
  private final Ownerships ownerships;
  private final Documents documents;
  private final AuditTrail audit;
  private final Clock clock;

  PersonManagement(
      Persons persons,
      PersonLookup lookup,
      PeopleRegister register,
      HouseholdChanges households,
      Ownerships ownerships,
      Documents documents,
      AuditTrail audit,
      Clock clock) {
    this.persons = persons;
    this.lookup = lookup;
    this.register = register;
    this.households = households;
    this.ownerships = ownerships;
    this.documents = documents;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts somebody into the register.
   *
   * @throws Invalid if their number or document is in the register already, or a day has not come
   */
  public UUID register(Actor actor, RegisterPerson command) {
    actor.require(PeoplePermission.MANAGE);
    var data = command.data();
    data.checkDays(today());
    register.change(actor.communityId());
    var id = Ids.next();
    var person = Person.fresh(id).say(data, sealed(actor, id, data));
    try {
      persons.insert(actor.communityId(), List.of(person), clock.instant());
    } catch (DuplicateKeyException taken) {
      throw Invalid.field("reference", PeopleError.REFERENCE_TAKEN, data.reference());
    }
    audit.record(actor, AuditEntry.of("directory.person-registered", id));
    return id;
  }

  /**
   * Corrects what the register says.
   *
   * @throws Refused if somebody else changed it meanwhile
   */
  public void correct(Actor actor, UUID personId, CorrectPerson command) {
    actor.require(PeoplePermission.MANAGE);
    var data = command.data();
    data.checkDays(today());
    register.change(actor.communityId());
    var known = get(actor, personId);
    if (known.version() != command.version()) {
      throw new Refused(PeopleError.CHANGED_MEANWHILE);
    }
    var said = known.without(command.emptied()).say(data, sealed(actor, personId, data));
    try {
      save(actor, said);
    } catch (DuplicateKeyException taken) {
      throw Invalid.field("reference", PeopleError.REFERENCE_TAKEN, data.reference());
    }
    audit.record(actor, AuditEntry.of("directory.person-corrected", personId));
  }

  /** Opens the masked values to the actor for a while, for a stated purpose. */
  public void reveal(Actor actor, UUID personId, Reveal command) {
    actor.require(PeoplePermission.REVEAL);
    get(actor, personId);
    audit.record(
        actor, new AuditEntry(REVEALED, Optional.of(personId), command.purpose(), command.words()));
  }

  /**
   * Somebody moved away or died. A representative hands over first, or names who follows; a
   * household without anybody left ends, and so does what they rented; what a dead person owned
   * waits for its heirs.
   *
   * @throws Refused if they represent others and nobody follows
   */
  public void leave(Actor actor, UUID personId, LeaveRegister command) {
    actor.require(PeoplePermission.MANAGE);
    Days.past("on", command.day(), today());
    register.change(actor.communityId());
    var person = get(actor, personId);
    households.release(actor, person, command.successorId(), command.day());
    save(actor, command.died() ? person.died(command.day()) : person.left(command.day()));
    ownerships.endTenancies(actor.communityId(), personId, command.day());
    if (command.died()) {
      ownerships.awaitHeirs(actor.communityId(), personId);
    }
    audit.record(actor, AuditEntry.of("directory.person-left", personId));
  }

  private void save(Actor actor, Person person) {
    if (persons.update(actor.communityId(), List.of(person)).isEmpty()) {
      throw new Refused(PeopleError.CHANGED_MEANWHILE);
    }
  }

  private Person get(Actor actor, UUID personId) {
    return persons
        .find(actor.communityId(), personId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private @Nullable SealedNumber sealed(Actor actor, UUID personId, PersonData data) {
    if (data.document() == null) {
      return null;
    }
    var holders = lookup.holding(actor.communityId(), documents.hashes(data.document().number()));
    if (holders.stream().anyMatch(holder -> !holder.equals(personId))) {
      throw Invalid.field("documentNumber", PeopleError.DOCUMENT_KNOWN);
    }
    return documents.seal(personId, data.document());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
