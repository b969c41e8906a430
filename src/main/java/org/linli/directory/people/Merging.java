package org.linli.directory.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.people.PersonMerges.Merge;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * Makes two persons one, within the caller's transaction. Who stays takes over what only the other
 * had, the place in a household included; what both had stays as it was with each.
 */
@Component
class Merging {

  private final PersonMerges merges;
  private final Persons persons;
  private final Households households;
  private final HouseholdChanges changes;
  private final Documents documents;
  private final Clock clock;

  Merging(
      PersonMerges merges,
      Persons persons,
      Households households,
      HouseholdChanges changes,
      Documents documents,
      Clock clock) {
    this.merges = merges;
    this.persons = persons;
    this.households = households;
    this.changes = changes;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * @throws org.linli.kernel.Refused if the other represents people the one who stays does not live
   *     with
   */
  void merge(Actor actor, Person kept, Person gone) {
    var community = actor.communityId();
    var home = home(actor, kept, gone);
    var filled = kept.filledFrom(gone, resealed(kept, gone));
    var stays = home.takes() ? filled.person().in(home.household(), home.place()) : filled.person();
    var took = home.moved() ? plus(filled.fields()) : filled.fields();
    persons.update(community, List.of(gone.in(null, null)));
    var done =
        new MergeChanges(
            took,
            gone.householdId(),
            gone.relation(),
            home.represented(),
            home.ended(),
            home.moved() ? null : kept.relation());
    merges.insert(actor, new Merge(Ids.next(), kept.id(), gone.id(), done), clock.instant());
    persons.update(community, List.of(stays));
  }

  /** Where the one who stays lives afterwards. */
  private Home home(Actor actor, Person kept, Person gone) {
    var household =
        Optional.ofNullable(gone.householdId())
            .flatMap(id -> households.find(actor.communityId(), id));
    if (household.isEmpty()) {
      return new Home(null, null, false, false, false);
    }
    var id = household.get().id();
    var represented = household.get().representativeId().equals(gone.id());
    var together = id.equals(kept.householdId());
    var moves = kept.householdId() == null && kept.isHere();
    if (represented && (together || moves)) {
      households.represent(actor.communityId(), household.get(), kept.id());
      return new Home(id, Relation.SELF, moves, true, false);
    }
    if (moves) {
      return new Home(id, gone.relation(), true, false, false);
    }
    changes.release(actor, gone, Optional.empty(), Dates.day(clock.instant()));
    return new Home(null, null, false, represented, represented);
  }

  /** A sealed number opens for its own person only. */
  private @Nullable SealedNumber resealed(Person kept, Person gone) {
    var document = gone.document();
    return document == null || kept.document() != null
        ? null
        : documents.reseal(gone.id(), kept.id(), document);
  }

  private static List<String> plus(List<String> fields) {
    var all = new ArrayList<>(fields);
    all.add(MergeChanges.HOME);
    return all;
  }

  /**
   * @param household which the one who stays lives in from now on; null where nothing changes
   * @param place their place in it
   * @param moved whether they had no home before
   */
  private record Home(
      @Nullable UUID household,
      @Nullable String place,
      boolean moved,
      boolean represented,
      boolean ended) {

    boolean takes() {
      return household != null;
    }
  }
}
