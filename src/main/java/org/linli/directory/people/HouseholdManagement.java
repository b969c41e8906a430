package org.linli.directory.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps households. Each has exactly one representative, which the database checks at commit; every
 * change of it is one transaction. Writers hold {@link PeopleRegister}.
 */
@Service
@Transactional
public class HouseholdManagement {

  private final Households households;
  private final HouseholdChanges changes;
  private final Persons persons;
  private final DwellingSearch dwellings;
  private final PeopleRegister register;
  private final AuditTrail audit;
  private final Clock clock;

  HouseholdManagement(
      Households households,
      HouseholdChanges changes,
      Persons persons,
      DwellingSearch dwellings,
      PeopleRegister register,
      AuditTrail audit,
      Clock clock) {
    this.households = households;
    this.changes = changes;
    this.persons = persons;
    this.dwellings = dwellings;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody lives in a dwelling: as representative they form a household, else they join the one
   * that is there.
   *
   * @return the household
   * @throws Invalid if there is no such dwelling or no such household in it
   * @throws Refused if a household is there already, or they represent others elsewhere
   */
  public UUID settle(Actor actor, UUID personId, SettlePerson command) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    var person = get(actor, personId);
    var dwelling =
        dwellings
            .at(actor.communityId(), command.address())
            .orElseThrow(() -> Invalid.field("number", PeopleError.DWELLING_UNKNOWN));
    var there = households.running(actor.communityId(), dwelling, command.label());
    changes.release(actor, person, Optional.empty(), Dates.day(clock.instant()));
    var household =
        command.relation().equals(Relation.SELF)
            ? form(actor, person, dwelling, command.label(), there)
            : there.orElseThrow(() -> Invalid.field("relation", PeopleError.NO_HOUSEHOLD)).id();
    save(actor, person.in(household, command.relation()));
    audit.record(actor, AuditEntry.of("directory.person-settled", personId));
    return household;
  }

  /**
   * Another member represents the household from now on.
   *
   * @throws Refused if they are no member, or represent it already
   */
  public void handOver(Actor actor, UUID householdId, UUID member) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    var household =
        households
            .find(actor.communityId(), householdId)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (household.endedOn() != null) {
      throw new Refused(PeopleError.HOUSEHOLD_ENDED);
    }
    if (member.equals(household.representativeId())) {
      throw new Refused(PeopleError.IS_REPRESENTATIVE);
    }
    var members = households.members(actor.communityId(), householdId);
    changes.handOver(actor, household, members, Optional.of(member));
    var before = get(actor, household.representativeId());
    save(actor, before.in(householdId, "other"));
    audit.record(actor, AuditEntry.of("directory.household-handed-over", member));
  }

  private UUID form(
      Actor actor, Person person, UUID dwelling, String label, Optional<Household> there) {
    if (there.isPresent() && !there.get().representativeId().equals(person.id())) {
      throw new Refused(PeopleError.HOUSEHOLD_EXISTS);
    }
    var household = new Household(Ids.next(), dwelling, label, person.id(), null, 0);
    households.insert(actor.communityId(), List.of(household), clock.instant());
    return household.id();
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
}
