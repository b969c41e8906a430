package org.linli.demo;

import java.util.UUID;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ResidentManagement;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Home;
import org.linli.demo.town.Person;
import org.linli.demo.town.Population;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.directory.people.TagManagement;
import org.linli.directory.people.TagPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accounts of residents, whose of them are confirmed, and the groups that people consented to. */
@Component
@Profile("demo")
class TownAccounts {

  private final DemoCast cast;
  private final PersonReading reading;
  private final ResidentManagement residents;
  private final TagManagement tags;

  TownAccounts(
      DemoCast cast, PersonReading reading, ResidentManagement residents, TagManagement tags) {
    this.cast = cast;
    this.reading = reading;
    this.residents = residents;
    this.tags = tags;
  }

  void fill(
      Actor worker, Actor secretary, Community community, Population population, Home.Grid grid) {
    population.households().stream()
        .filter(household -> household.home().building().grid().equals(grid))
        .flatMap(household -> household.members().stream())
        .forEach(person -> fill(worker, secretary, community, person));
  }

  private void fill(Actor worker, Actor secretary, Community community, Person person) {
    if (person.account()) {
      cast.joins(person.phone(), person.name(), community);
    }
    if (person.active() || !person.tags().isEmpty()) {
      var id = id(worker, person);
      if (person.active()) {
        residents.confirm(worker, id, ConfirmResident.of(person.phone(), "HOUSEHOLD"));
      }
      for (var tag : person.tags()) {
        tags.tag(secretary, id, new TagPerson(tag, "上门看望", "paper", "", DemoTown.DAY.toString()));
      }
    }
  }

  /** Phones are different, so one finds one. */
  private UUID id(Actor worker, Person person) {
    var found = PersonSearch.of(person.phone());
    return reading.list(worker, found, Paging.first()).rows().getFirst().id();
  }
}
