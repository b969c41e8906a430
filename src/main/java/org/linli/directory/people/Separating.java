package org.linli.directory.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.people.PersonMerges.Merge;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Makes two persons of one again, within the caller's transaction. What was taken over goes, unless
 * somebody changed it since; the other lives again where they lived, unless others live there by
 * now.
 */
@Component
class Separating {

  private final PersonMerges merges;
  private final Persons persons;
  private final Households households;
  private final Clock clock;

  Separating(PersonMerges merges, Persons persons, Households households, Clock clock) {
    this.merges = merges;
    this.persons = persons;
    this.households = households;
    this.clock = clock;
  }

  void separate(Actor actor, Merge merge) {
    var community = actor.communityId();
    var kept = one(community, merge.keptId());
    var gone = one(community, merge.goneId());
    var home = home(community, merge, kept);
    var back = kept.without(kept.sharedWith(gone, Set.copyOf(merge.changes().filled())));
    persons.update(community, List.of(home.isPresent() ? leaving(back, merge) : back));
    merges.separate(community, merge, clock.instant());
    home.ifPresent(id -> settle(community, merge, id));
  }

  /** The household to which the other one goes back, if it still has that place. */
  private Optional<UUID> home(long community, Merge merge, Person kept) {
    var was = merge.changes();
    var household =
        Optional.ofNullable(was.household()).flatMap(id -> households.find(community, id));
    if (household.isEmpty()) {
      return Optional.empty();
    }
    var now = household.get();
    if (was.ended()) {
      return households.reopen(community, now, merge.goneId())
          ? Optional.of(now.id())
          : Optional.empty();
    }
    if (now.endedOn() != null) {
      return Optional.empty();
    }
    var took = was.filled().contains(MergeChanges.HOME) || was.represented();
    if (took && !now.id().equals(kept.householdId())) {
      return Optional.empty();
    }
    if (was.represented()) {
      if (!now.representativeId().equals(kept.id())) {
        return Optional.empty();
      }
      households.represent(community, now, merge.goneId());
    }
    return Optional.of(now.id());
  }

  /** The one who stays gives back the place that was not theirs. */
  private static Person leaving(Person kept, Merge merge) {
    var was = merge.changes();
    if (was.filled().contains(MergeChanges.HOME)) {
      return kept.in(null, null);
    }
    return was.represented() && !was.ended()
        ? kept.in(kept.householdId(), was.keptRelation())
        : kept;
  }

  private void settle(long community, Merge merge, UUID household) {
    var gone = one(community, merge.goneId());
    persons.update(community, List.of(gone.in(household, merge.changes().relation())));
  }

  private Person one(long community, UUID id) {
    return persons.find(community, Set.of(id)).getFirst();
  }
}
