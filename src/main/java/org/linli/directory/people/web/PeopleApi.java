package org.linli.directory.people.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.people.HouseholdFile;
import org.linli.directory.people.HouseholdReading;
import org.linli.directory.people.HouseholdView;
import org.linli.directory.people.PersonFile;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.directory.people.PersonView;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers over JSON, masked: answers are never revealed there (DATA-1, DATA-2). */
@RestController
@RequestMapping("/api/c/{community}/directory")
class PeopleApi {

  private final PersonReading persons;
  private final HouseholdReading households;

  PeopleApi(PersonReading persons, HouseholdReading households) {
    this.persons = persons;
    this.households = households;
  }

  @GetMapping("/people")
  FoundPersons persons(Actor actor, Paging paging, @RequestParam(defaultValue = "") String q) {
    var slice = persons.list(actor, PersonSearch.of(q), paging);
    return new FoundPersons(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/people/{person}")
  PersonFile person(Actor actor, @PathVariable UUID person) {
    return persons.masked(actor, person);
  }

  @GetMapping("/households")
  FoundHouseholds households(
      Actor actor, Paging paging, @RequestParam(defaultValue = "") String q) {
    var slice = households.list(actor, q, paging);
    return new FoundHouseholds(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/households/{household}")
  HouseholdFile household(Actor actor, @PathVariable UUID household) {
    return households.file(actor, household);
  }

  /**
   * One page of persons.
   *
   * @param next pass it as {@code after} to read on
   */
  record FoundPersons(List<PersonView> persons, Optional<String> next) {}

  /**
   * One page of households.
   *
   * @param next pass it as {@code after} to read on
   */
  record FoundHouseholds(List<HouseholdView> households, Optional<String> next) {}
}
