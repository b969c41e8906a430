package org.linli.directory.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registers of a community as they are, for an import to compare with: six reads. */
final class PeopleState {

  final Map<UUID, Person> persons;
  final Map<String, Person> byReference = new HashMap<>();
  final Map<String, Person> byHash = new HashMap<>();
  final Map<String, List<Person>> byNameAndPhone;
  final Map<UUID, List<Person>> members;
  final Map<String, Dwellings.Known> dwellings = new HashMap<>();
  final Map<UUID, Household> households;
  final Map<String, Household> householdAt = new HashMap<>();
  private final Map<UUID, List<Household>> householdsIn;
  final Map<UUID, List<Ownership>> owners;
  final Set<String> tenants;
  final List<Dwellings.NewPlace> places;

  private PeopleState(
      List<Person> persons,
      List<Dwellings.Known> dwellings,
      List<Household> households,
      List<Ownership> owners,
      List<Tenancy> tenancies,
      List<Dwellings.NewPlace> places) {
    this.persons = persons.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    this.households =
        households.stream().collect(Collectors.toMap(Household::id, Function.identity()));
    householdsIn = households.stream().collect(Collectors.groupingBy(Household::dwellingId));
    this.owners = owners.stream().collect(Collectors.groupingBy(Ownership::dwellingId));
    tenants = tenancies.stream().map(Tenancy::key).collect(Collectors.toSet());
    this.places = places;
    for (var person : persons) {
      Optional.ofNullable(person.reference()).ifPresent(it -> byReference.put(it, person));
      Optional.ofNullable(person.document()).ifPresent(it -> byHash.put(it.hash(), person));
    }
    byNameAndPhone =
        persons.stream()
            .filter(person -> !person.phone().isEmpty())
            .collect(Collectors.groupingBy(person -> person.name() + "|" + person.phone()));
    members =
        persons.stream()
            .filter(person -> person.householdId() != null)
            .collect(Collectors.groupingBy(Person::householdId));
    dwellings.forEach(dwelling -> this.dwellings.put(dwelling.address().key(), dwelling));
    households.forEach(it -> householdAt.put(it.dwellingId() + "|" + it.label(), it));
  }

  /** Whoever of that name lives at an address; empty for none and for several. */
  Optional<Person> living(String name, DwellingAddress address) {
    var dwelling = dwellings.get(address.key());
    if (dwelling == null) {
      return Optional.empty();
    }
    var found =
        householdsIn.getOrDefault(dwelling.id(), List.of()).stream()
            .flatMap(household -> members.getOrDefault(household.id(), List.of()).stream())
            .filter(person -> person.name().equals(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Reads it. */
  @Component
  static class Reader {

    private final Persons persons;
    private final Dwellings dwellings;
    private final Households households;
    private final Ownerships ownerships;

    Reader(Persons persons, Dwellings dwellings, Households households, Ownerships ownerships) {
      this.persons = persons;
      this.dwellings = dwellings;
      this.households = households;
      this.ownerships = ownerships;
    }

    PeopleState read(long communityId) {
      return new PeopleState(
          persons.all(communityId),
          dwellings.all(communityId),
          households.running(communityId),
          ownerships.running(communityId),
          ownerships.tenancies(communityId),
          dwellings.places(communityId));
    }
  }
}
