package org.linli.directory.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.directory.people.ImportChanges.Kind;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.springframework.stereotype.Component;

/** Plans and applies a file of the register of people within the caller's transaction. */
@Component
class PeopleImport {

  /** Rows of one statement. */
  private static final int BATCH = 5_000;

  private final PeopleState.Reader states;
  private final Persons persons;
  private final Households households;
  private final Dwellings dwellings;
  private final Ownerships ownerships;
  private final Documents documents;
  private final ImportChanges changes;
  private final Languages languages;
  private final Clock clock;

  PeopleImport(
      PeopleState.Reader states,
      Persons persons,
      Households households,
      Dwellings dwellings,
      Ownerships ownerships,
      Documents documents,
      ImportChanges changes,
      Languages languages,
      Clock clock) {
    this.states = states;
    this.persons = persons;
    this.households = households;
    this.dwellings = dwellings;
    this.ownerships = ownerships;
    this.documents = documents;
    this.changes = changes;
    this.languages = languages;
    this.clock = clock;
  }

  /** What the file would do. */
  Checked check(long communityId, byte[] content) {
    return check(communityId, content, false);
  }

  private Checked check(long communityId, byte[] content, boolean seal) {
    var rows = Workbooks.read(content);
    var sheet = PeopleSheet.read(rows, languages.chinese(), today());
    var plan = PeoplePlan.of(sheet, states.read(communityId), documents, seal);
    return new Checked(sheet, plan);
  }

  /** Does it; the caller holds the register's lock. */
  Checked apply(long communityId, UUID importId, byte[] content) {
    var checked = check(communityId, content, true);
    if (checked.sheet().errors().isEmpty()) {
      var now = clock.instant();
      places(communityId, importId, checked.plan(), now);
      people(communityId, importId, checked.plan(), now);
      owners(communityId, importId, checked.plan(), now);
    }
    return checked;
  }

  private void places(long communityId, UUID importId, PeoplePlan plan, Instant now) {
    dwellings.insertPlaces(communityId, plan.newBuildings, now);
    dwellings.insertPlaces(communityId, plan.newUnits, now);
    dwellings.insert(communityId, plan.newDwellings, now);
    var made = plan.newDwellings.stream().map(Dwellings.NewDwelling::id).toList();
    var measured = new ArrayList<>(plan.areas.keySet());
    var measuredNew = new ArrayList<>(made);
    measuredNew.retainAll(plan.areas.keySet());
    var unmeasured = new ArrayList<>(made);
    unmeasured.removeAll(plan.areas.keySet());
    measured.removeAll(made);
    changes.made(communityId, importId, Kind.DWELLING, measuredNew, 1);
    changes.made(communityId, importId, Kind.DWELLING, unmeasured, 0);
    changes.keep(communityId, importId, Kind.DWELLING, measured);
    dwellings.setAreas(
        communityId, List.copyOf(plan.areas.keySet()), List.copyOf(plan.areas.values()));
  }

  private void people(long communityId, UUID importId, PeoplePlan plan, Instant now) {
    var known = new ArrayList<>(plan.representatives.keySet());
    known.addAll(plan.endedHouseholds);
    changes.keep(communityId, importId, Kind.HOUSEHOLD, known.stream().map(Household::id).toList());
    households.insert(communityId, plan.newHouseholds, now);
    changes.made(
        communityId,
        importId,
        Kind.HOUSEHOLD,
        plan.newHouseholds.stream().map(Household::id).toList(),
        0);
    plan.representatives.forEach((home, next) -> households.represent(communityId, home, next));
    plan.endedHouseholds.forEach(home -> households.end(communityId, home, today()));
    for (var batch : batches(plan.newPersons())) {
      persons.insert(communityId, batch, now);
      changes.made(communityId, importId, Kind.PERSON, ids(batch), 0);
    }
    for (var batch : batches(plan.changedPersons())) {
      changes.keep(communityId, importId, Kind.PERSON, ids(batch));
      persons.update(communityId, batch);
    }
  }

  private void owners(long communityId, UUID importId, PeoplePlan plan, Instant now) {
    var sold = List.copyOf(plan.owners.keySet());
    var former = ownerships.running(communityId, sold).stream().map(Ownership::id).toList();
    changes.keep(communityId, importId, Kind.OWNERSHIP, former);
    ownerships.end(communityId, sold, today());
    var next = plan.owners.values().stream().flatMap(List::stream).toList();
    ownerships.insert(communityId, next, now);
    changes.made(
        communityId, importId, Kind.OWNERSHIP, next.stream().map(Ownership::id).toList(), 0);
  }

  /**
   * Takes an import back row by row.
   *
   * @return how many rows stayed because somebody changed them since
   */
  int undo(long communityId, UUID importId) {
    var plan =
        UndoPlan.of(
            changes.of(communityId, importId),
            changes.needed(communityId, importId),
            changes.members(communityId, importId));
    changes.delete(communityId, Kind.OWNERSHIP, plan.back(Kind.OWNERSHIP, true));
    for (var kind : Kind.values()) {
      changes.restore(communityId, importId, kind, plan.back(kind, false));
    }
    persons.regram(communityId, persons.find(communityId, plan.back(Kind.PERSON, false)));
    var homes = plan.back(Kind.HOUSEHOLD, true);
    var gone = plan.back(Kind.PERSON, true);
    changes.delete(communityId, Kind.PERSON, gone);
    changes.delete(communityId, Kind.HOUSEHOLD, homes);
    var dwellingsMade = plan.back(Kind.DWELLING, true);
    var empty = changes.empty(communityId, dwellingsMade);
    changes.delete(communityId, Kind.DWELLING, empty);
    return plan.staying() + dwellingsMade.size() - empty.size();
  }

  private static List<UUID> ids(List<Person> persons) {
    return persons.stream().map(Person::id).toList();
  }

  private static List<List<Person>> batches(List<Person> all) {
    var batches = new ArrayList<List<Person>>();
    for (var from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return batches;
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** A file with what it would do. */
  record Checked(PeopleSheet sheet, PeoplePlan plan) {

    RegisterImport.Figures figures() {
      return new RegisterImport.Figures(
          sheet.persons().size(),
          plan.newPersons().size(),
          plan.changedPersons().size(),
          plan.unchanged(),
          plan.doubtful,
          sheet.errors().size());
    }
  }
}
