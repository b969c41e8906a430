package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Component;

/** What happens to a household when somebody leaves it, within the caller's transaction. */
@Component
class HouseholdChanges {

  private final Households households;
  private final Persons persons;

  HouseholdChanges(Households households, Persons persons) {
    this.households = households;
    this.persons = persons;
  }

  /**
   * Lets a person go. A representative hands over to a member; the last one ends the household.
   *
   * @throws Refused if they represent others and nobody follows
   */
  void release(Actor actor, Person person, Optional<UUID> successor, LocalDate on) {
    if (person.householdId() == null) {
      return;
    }
    var household = households.find(actor.communityId(), person.householdId()).orElseThrow();
    if (!household.representativeId().equals(person.id())) {
      return;
    }
    var others =
        households.members(actor.communityId(), household.id()).stream()
            .filter(member -> !member.equals(person.id()))
            .toList();
    if (others.isEmpty()) {
      households.end(actor.communityId(), household, on);
    } else {
      handOver(actor, household, others, successor);
    }
  }

  /** The new representative is the household's own; whoever was it before becomes a member. */
  void handOver(Actor actor, Household household, List<UUID> members, Optional<UUID> successor) {
    var next = successor.orElseThrow(() -> new Refused(PeopleError.HAND_OVER_FIRST));
    if (!members.contains(next)) {
      throw Invalid.field("successor", PeopleError.NOT_A_MEMBER);
    }
    var follower = persons.find(actor.communityId(), next).orElseThrow();
    households.represent(actor.communityId(), household, next);
    persons.update(actor.communityId(), List.of(follower.in(household.id(), Relation.SELF)));
  }
}
