package org.linli.directory.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.directory.ImportProgress;
import org.linli.directory.imports.ImportLog;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** Writes a plan into the registers of people and remembers each row that it touches. */
@Component
class PeopleWriting {

  /** Rows of one statement. */
  private static final int BATCH = 2_000;

  private final Persons persons;
  private final Households households;
  private final Dwellings dwellings;
  private final Ownerships ownerships;
  private final ImportLog log;
  private final Clock clock;

  PeopleWriting(
      Persons persons,
      Households households,
      Dwellings dwellings,
      Ownerships ownerships,
      ImportLog log,
      Clock clock) {
    this.persons = persons;
    this.households = households;
    this.dwellings = dwellings;
    this.ownerships = ownerships;
    this.log = log;
    this.clock = clock;
  }

  void write(long communityId, UUID importId, PeoplePlan plan, ImportProgress progress) {
    var now = clock.instant();
    places(communityId, importId, plan.dwellings, now);
    homes(communityId, importId, plan.households, now);
    people(communityId, importId, plan.persons, progress, now);
    owners(communityId, importId, plan.owners, now);
    var tenancies = List.copyOf(plan.tenants.tenancies());
    ownerships.insertTenancies(communityId, tenancies);
    var rented = tenancies.stream().map(Tenancy::id).toList();
    log.made(communityId, importId, PeopleTables.TENANCY, rented, 0);
  }

  private void places(long communityId, UUID importId, DwellingsPlan plan, Instant now) {
    dwellings.insertPlaces(communityId, plan.newBuildings, now);
    dwellings.insertPlaces(communityId, plan.newUnits, now);
    dwellings.insert(communityId, plan.newDwellings, now);
    var made = plan.newDwellings.stream().map(Dwellings.NewDwelling::id).toList();
    var measured = plan.areas.keySet();
    var table = PeopleTables.DWELLING;
    log.made(communityId, importId, table, made.stream().filter(measured::contains).toList(), 1);
    log.made(communityId, importId, table, without(made, measured), 0);
    log.keep(communityId, importId, table, without(measured, new HashSet<>(made)));
    dwellings.setAreas(communityId, List.copyOf(measured), List.copyOf(plan.areas.values()));
  }

  private void homes(long communityId, UUID importId, HouseholdsPlan plan, Instant now) {
    var known = new ArrayList<>(plan.representatives.keySet());
    known.addAll(plan.ended);
    log.keep(communityId, importId, PeopleTables.HOUSEHOLD, ids(known));
    households.insert(communityId, plan.formed, now);
    log.made(communityId, importId, PeopleTables.HOUSEHOLD, ids(plan.formed), 0);
    plan.representatives.forEach((home, next) -> households.represent(communityId, home, next));
    plan.ended.forEach(home -> households.end(communityId, home, today()));
  }

  private void people(
      long communityId, UUID importId, PeopleDraft plan, ImportProgress progress, Instant now) {
    var added = plan.added();
    var changed = plan.changed();
    var total = added.size() + changed.size();
    progress.written(0, total);
    for (var from = 0; from < added.size(); from += BATCH) {
      var batch = added.subList(from, Math.min(from + BATCH, added.size()));
      persons.insert(communityId, batch, now);
      log.made(communityId, importId, PeopleTables.PERSON, personIds(batch), 0);
      progress.written(from + batch.size(), total);
    }
    for (var from = 0; from < changed.size(); from += BATCH) {
      var batch = changed.subList(from, Math.min(from + BATCH, changed.size()));
      log.keep(communityId, importId, PeopleTables.PERSON, personIds(batch));
      persons.update(communityId, batch);
      progress.written(added.size() + from + batch.size(), total);
    }
  }

  private void owners(long communityId, UUID importId, OwnersPlan plan, Instant now) {
    var sold = List.copyOf(plan.owners.keySet());
    var former = ownerships.running(communityId, sold).stream().map(Ownership::id).toList();
    log.keep(communityId, importId, PeopleTables.OWNERSHIP, former);
    ownerships.end(communityId, sold, today());
    var next = plan.owners.values().stream().flatMap(List::stream).toList();
    ownerships.insert(communityId, next, now);
    var made = next.stream().map(Ownership::id).toList();
    log.made(communityId, importId, PeopleTables.OWNERSHIP, made, 0);
  }

  private static List<UUID> without(Collection<UUID> all, Collection<UUID> others) {
    return all.stream().filter(id -> !others.contains(id)).toList();
  }

  private static List<UUID> ids(List<Household> households) {
    return households.stream().map(Household::id).toList();
  }

  private static List<UUID> personIds(List<Person> persons) {
    return persons.stream().map(Person::id).toList();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
